using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to set a charging profile (OCPP 2.1 part 2, SetChargingProfileRequest).</summary>
/// <param name="EvseId">The EVSE; 0 means each EVSE for a default profile, or the station as a whole for a station limit.</param>
/// <param name="ChargingProfile">The charging profile to set.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetChargingProfileResponse>(OcppVersion.V21, "SetChargingProfile")]
public sealed partial record SetChargingProfileRequest(
    [Range(0, int.MaxValue)] int EvseId,
    ChargingProfile ChargingProfile,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetChargingProfileRequest"/> (OCPP 2.1 part 2, SetChargingProfileResponse).</summary>
/// <param name="Status">Whether the charging profile was taken.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetChargingProfileResponse(
    ChargingProfileStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
