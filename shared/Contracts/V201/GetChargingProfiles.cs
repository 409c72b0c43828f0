using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks for a report of installed charging profiles (OCPP 2.0.1 part 2, GetChargingProfilesRequest).</summary>
/// <param name="RequestId">Repeated in each <see cref="ReportChargingProfilesRequest"/> that carries the report.</param>
/// <param name="ChargingProfile">Which charging profiles to report.</param>
/// <param name="EvseId">The EVSE they are set for; 0 means only those of the station itself, absent means all.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetChargingProfilesResponse>(OcppVersion.V201, "GetChargingProfiles")]
public sealed partial record GetChargingProfilesRequest(
    int RequestId,
    ChargingProfileCriterion ChargingProfile,
    int? EvseId = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetChargingProfilesRequest"/>; the profiles follow in messages of their own (OCPP 2.0.1 part 2,
/// GetChargingProfilesResponse).
/// </summary>
/// <param name="Status">Whether a report will come.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetChargingProfilesResponse(
    GetChargingProfileStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>A filter for the charging profiles to report (OCPP 2.0.1 part 2, ChargingProfileCriterionType).</summary>
/// <param name="ChargingProfilePurpose">Their purpose; absent means any.</param>
/// <param name="StackLevel">Their stack level, where 0 is the lowest and higher ones win; absent means any.</param>
/// <param name="ChargingProfileId">Their ids; absent means any.</param>
/// <param name="ChargingLimitSource">Who has set them, such as <c>EMS</c> or <c>CSO</c>; absent means anyone.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingProfileCriterion(
    ChargingProfilePurposeEnum? ChargingProfilePurpose = null,
    int? StackLevel = null,
    [MinLength(1)] IReadOnlyList<int>? ChargingProfileId = null,
    [MinLength(1), MaxLength(4)] IReadOnlyList<ChargingLimitSourceEnum>? ChargingLimitSource = null,
    CustomData? CustomData = null);
