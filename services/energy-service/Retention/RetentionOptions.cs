using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Persistence.Retention;

namespace Ocpp.Micro.EnergyService.Retention;

/// <summary>How long this service keeps what only ever grows. Section <c>EnergyRetention</c>.</summary>
public sealed class RetentionOptions : CleaningOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "EnergyRetention";

    /// <summary>
    /// Past limits and alarms, needs and schedules of vehicles that have left, reports that a later one has replaced. What holds now is
    /// kept however old it is. Default 365 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "36500.00:00:00")]
    public TimeSpan History { get; set; } = TimeSpan.FromDays(365);
}

/// <summary>Checks <see cref="RetentionOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
