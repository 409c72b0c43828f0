using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Tells the schedule by which the EV means to charge (OCPP 2.0.1 part 2, NotifyEVChargingScheduleRequest).</summary>
/// <param name="TimeBase">The time the periods of the schedule are counted from.</param>
/// <param name="ChargingSchedule">The EV's schedule, in W.</param>
/// <param name="EvseId">The EVSE it is about.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyEVChargingScheduleResponse>(OcppVersion.V201, "NotifyEVChargingSchedule")]
public sealed partial record NotifyEVChargingScheduleRequest(
    DateTimeOffset TimeBase,
    ChargingSchedule ChargingSchedule,
    int EvseId,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="NotifyEVChargingScheduleRequest"/> (OCPP 2.0.1 part 2, NotifyEVChargingScheduleResponse).
/// </summary>
/// <param name="Status">Whether the message could be processed, which does not approve the schedule.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyEVChargingScheduleResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
