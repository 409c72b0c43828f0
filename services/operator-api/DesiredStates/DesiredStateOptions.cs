using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What charge points are to be told once they are back. Section <c>DesiredStates</c>.</summary>
public sealed class DesiredStateOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "DesiredStates";

    /// <summary>How long it is tried when the request does not say. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3660.00:00:00")]
    public TimeSpan DefaultLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The longest that a request may ask for. Default 365 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3660.00:00:00")]
    public TimeSpan LongestLifetime { get; set; } = TimeSpan.FromDays(365);

    /// <summary>
    /// How long a charge point that has connected, or was accepted at its boot, is left alone first: one that starts boots a moment after it has
    /// connected, and takes nothing before it has its answer. Default 2 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often it is looked for what is due, or past its time. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// When it is tried again with a charge point that was away or silent, should nobody have heard that it is back. Default 5 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often it is sent to a charge point that does not answer: that is silent, or whose connection ends. One that it crashes would do so
    /// again each time it is back. Default 5.
    /// </summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Charge points that an instance sends to at a time. Default 100.</summary>
    [Range(1, 10_000)]
    public int Concurrency { get; set; } = 100;

    /// <summary>How long it is remembered what became of them. Default 400 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3660.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(400);
}

/// <summary>Checks <see cref="DesiredStateOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class DesiredStateOptionsValidator : IValidateOptions<DesiredStateOptions>;
