using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks for the latest limits and setpoints of a dynamic charging profile (OCPP 2.1 part 2, PullDynamicScheduleUpdateRequest).
/// </summary>
/// <param name="ChargingProfileId">The charging profile.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<PullDynamicScheduleUpdateResponse>(OcppVersion.V21, "PullDynamicScheduleUpdate")]
public sealed partial record PullDynamicScheduleUpdateRequest(int ChargingProfileId, CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="PullDynamicScheduleUpdateRequest"/> (OCPP 2.1 part 2, PullDynamicScheduleUpdateResponse).
/// </summary>
/// <param name="Status">Whether there is an update for the profile.</param>
/// <param name="ScheduleUpdate">The new limits and setpoints.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record PullDynamicScheduleUpdateResponse(
    ChargingProfileStatusEnum Status,
    ChargingScheduleUpdate? ScheduleUpdate = null,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
