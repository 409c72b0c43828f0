using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>How often a charging profile recurs (OCPP 1.6 §7.37).</summary>
[OcppEnum]
public enum RecurrencyKind
{
    /// <summary>Every 24 hours, at the time of day the schedule starts.</summary>
    Daily,

    /// <summary>Every 7 days, at the weekday and time the schedule starts.</summary>
    Weekly,
}
