using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.EnergyService;

/// <summary>What vehicles are promised, and which parts make a report. Section <c>Energy</c>.</summary>
public sealed class EnergyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Energy";

    /// <summary>
    /// Whether a service listens to <c>EvChargingNeedsReported</c> and sends charging profiles. Only then is a vehicle that tells
    /// its needs promised one. Default false.
    /// </summary>
    public bool SchedulerPresent { get; set; }

    /// <summary>
    /// Silence after which a part belongs to a new report of the same request id, as an answer to a request that was sent anew.
    /// Default 5 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ReportPatience { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Checks <see cref="EnergyOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class EnergyOptionsValidator : IValidateOptions<EnergyOptions>;
