using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Brings new limits or setpoints for a dynamic charging profile (OCPP 2.1 part 2, UpdateDynamicScheduleRequest).
/// </summary>
/// <param name="ChargingProfileId">The charging profile to update.</param>
/// <param name="ScheduleUpdate">The values that now apply.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<UpdateDynamicScheduleResponse>(OcppVersion.V21, "UpdateDynamicSchedule")]
public sealed partial record UpdateDynamicScheduleRequest(
    int ChargingProfileId,
    ChargingScheduleUpdate ScheduleUpdate,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="UpdateDynamicScheduleRequest"/> (OCPP 2.1 part 2, UpdateDynamicScheduleResponse).</summary>
/// <param name="Status">Whether the charging profile is updated.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UpdateDynamicScheduleResponse(
    ChargingProfileStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
