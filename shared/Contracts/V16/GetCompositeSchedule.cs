using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks for the schedule that results from all charging profiles in force (OCPP 1.6 §5.7, §6.21).</summary>
/// <param name="ConnectorId">The connector; 0 is the expected use of the whole grid connection.</param>
/// <param name="Duration">How far ahead the schedule reaches; s.</param>
/// <param name="ChargingRateUnit">The unit to give the limits in; absent leaves it to the charge point.</param>
[OcppRequest<GetCompositeScheduleResponse>(OcppVersion.V16, "GetCompositeSchedule")]
public sealed partial record GetCompositeScheduleRequest(
    int ConnectorId,
    int Duration,
    ChargingRateUnit? ChargingRateUnit = null);

/// <summary>Answers <see cref="GetCompositeScheduleRequest"/> (OCPP 1.6 §6.22).</summary>
/// <param name="Status">Whether the charge point gives a schedule.</param>
/// <param name="ConnectorId">The connector the schedule is for.</param>
/// <param name="ScheduleStart">The time all periods of the schedule count from; may be absent when rejected.</param>
/// <param name="ChargingSchedule">The resulting schedule; may be absent when rejected.</param>
[OcppObject]
public sealed partial record GetCompositeScheduleResponse(
    GetCompositeScheduleStatus Status,
    int? ConnectorId = null,
    DateTimeOffset? ScheduleStart = null,
    ChargingSchedule? ChargingSchedule = null);

/// <summary>Whether a charge point gives its resulting schedule (OCPP 1.6 §7.26).</summary>
[OcppEnum]
public enum GetCompositeScheduleStatus
{
    /// <summary>The schedule is in the response.</summary>
    Accepted,

    /// <summary>The charge point gives no schedule.</summary>
    Rejected,
}
