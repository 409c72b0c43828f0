using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which kinds of monitors to report (OCPP 2.0.1 and 2.1 part 2, MonitoringCriterionEnumType).</summary>
[OcppEnum]
public enum MonitoringCriterionEnum
{
    /// <summary>Those with an upper or lower threshold.</summary>
    ThresholdMonitoring,

    /// <summary>Those that watch for a change by some amount.</summary>
    DeltaMonitoring,

    /// <summary>Those that report at intervals, aligned to the clock or not.</summary>
    PeriodicMonitoring,
}
