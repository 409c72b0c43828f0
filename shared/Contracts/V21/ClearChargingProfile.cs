using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to remove charging profiles (OCPP 2.1 part 2, ClearChargingProfileRequest).</summary>
/// <param name="ChargingProfileId">The charging profile to remove; absent means those that meet the criteria.</param>
/// <param name="ChargingProfileCriteria">Which charging profiles to remove, when no id is given.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearChargingProfileResponse>(OcppVersion.V21, "ClearChargingProfile")]
public sealed partial record ClearChargingProfileRequest(
    int? ChargingProfileId = null,
    ClearChargingProfile? ChargingProfileCriteria = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearChargingProfileRequest"/> (OCPP 2.1 part 2, ClearChargingProfileResponse).</summary>
/// <param name="Status">Whether profiles were removed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearChargingProfileResponse(
    ClearChargingProfileStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>A filter for the charging profiles to remove (OCPP 2.1 part 2, ClearChargingProfileType).</summary>
/// <param name="EvseId">The EVSE they are set for, 0 for the station as a whole; absent means any.</param>
/// <param name="ChargingProfilePurpose">Their purpose; absent means any.</param>
/// <param name="StackLevel">Their stack level; absent means any.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearChargingProfile(
    [Range(0, int.MaxValue)] int? EvseId = null,
    ChargingProfilePurposeEnum? ChargingProfilePurpose = null,
    [Range(0, int.MaxValue)] int? StackLevel = null,
    CustomData? CustomData = null);
