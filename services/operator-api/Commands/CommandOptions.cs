using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>How commands are sent, and how long they are remembered. Section <c>Commands</c>.</summary>
public sealed class CommandOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Commands";

    /// <summary>How long a charge point's answer is waited for when the request does not say. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan DefaultTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that a request may ask for. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Charge points that one request may command. Default 1000.</summary>
    [Range(1, 10_000)]
    public int MaxChargePoints { get; set; } = 1000;

    /// <summary>Commands that an instance has under way at a time for requests nobody waits for, and for those to several. Default 1000.</summary>
    [Range(1, 100_000)]
    public int Concurrency { get; set; } = 1000;

    /// <summary>How often it is looked for what an instance that has died left behind. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a repetition under the same <c>Idempotency-Key</c> is the same request. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdempotencyWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long commands are remembered once they are finished, and the audit trail with them. Default 400 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3660.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(400);
}
