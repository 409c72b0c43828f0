using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Registrations;
using Ocpp.Micro.Contracts.ChargePoints;

namespace Ocpp.Micro.BootService;

/// <summary>Who may join, and how often they report. Section <c>Boot</c>.</summary>
public sealed class BootOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Boot";

    /// <summary>
    /// What a charge point is told that nobody has decided about. Default <see cref="Registration.Accepted"/>, so that a first
    /// one can work at once. It rules from the next boot on, also for those that have booted before.
    /// </summary>
    [EnumDataType(typeof(Registration), ErrorMessage = "Boot:UnknownChargePoints is neither Accepted, Pending nor Rejected.")]
    public Registration UnknownChargePoints { get; set; } = Registration.Accepted;

    /// <summary>Charge points that are accepted, whatever <see cref="UnknownChargePoints"/> says. Empty by default.</summary>
    public IList<string> ChargePoints { get; } = [];

    /// <summary>How often an accepted charge point sends a Heartbeat; whole seconds on the wire. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>When one that is pending or rejected boots again; whole seconds on the wire (OCPP 1.6 §4.2). Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RetryInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often it is looked for charge points that were told Pending and have been accepted since. Those that are connected are asked for
    /// a BootNotification by TriggerMessage, each at most once in <see cref="RetryInterval"/>, so that they need not wait for it. Zero never
    /// asks. Default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan TriggerInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often what heartbeats have told is written to the database. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan LastSeenFlushInterval { get; set; } = TimeSpan.FromSeconds(10);
}

/// <summary>Checks <see cref="BootOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BootOptionsValidator : IValidateOptions<BootOptions>;
