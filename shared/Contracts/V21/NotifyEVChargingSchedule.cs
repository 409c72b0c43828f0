using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells the schedule by which the EV means to charge (OCPP 2.1 part 2, NotifyEVChargingScheduleRequest).</summary>
/// <param name="TimeBase">The time the periods of the schedule are counted from.</param>
/// <param name="ChargingSchedule">The EV's schedule, in W.</param>
/// <param name="EvseId">The EVSE it is about.</param>
/// <param name="SelectedChargingScheduleId">The schedule of the charging profile that the EV has selected.</param>
/// <param name="PowerToleranceAcceptance">Whether the EV accepts the power tolerance, by ISO 15118-20.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyEVChargingScheduleResponse>(OcppVersion.V21, "NotifyEVChargingSchedule")]
public sealed partial record NotifyEVChargingScheduleRequest(
    DateTimeOffset TimeBase,
    ChargingSchedule ChargingSchedule,
    [Range(1, int.MaxValue)] int EvseId,
    [Range(0, int.MaxValue)] int? SelectedChargingScheduleId = null,
    bool? PowerToleranceAcceptance = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyEVChargingScheduleRequest"/> (OCPP 2.1 part 2, NotifyEVChargingScheduleResponse).</summary>
/// <param name="Status">Whether the message could be processed, which does not approve the schedule.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyEVChargingScheduleResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
