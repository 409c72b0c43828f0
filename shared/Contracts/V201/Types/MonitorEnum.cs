using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>What a monitor watches for (OCPP 2.0.1 part 2, MonitorEnumType).</summary>
[OcppEnum]
public enum MonitorEnum
{
    /// <summary>The variable rises above the value.</summary>
    UpperThreshold,

    /// <summary>The variable falls below the value.</summary>
    LowerThreshold,

    /// <summary>The variable changes by more than the value, or at all if it is no number.</summary>
    Delta,

    /// <summary>An interval is over, counted from when the monitor was set.</summary>
    Periodic,

    /// <summary>An interval aligned to the clock is over.</summary>
    PeriodicClockAligned,
}
