using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Brings charging profiles that were asked for (OCPP 2.0.1 part 2, ReportChargingProfilesRequest).</summary>
/// <param name="RequestId">The id in the <see cref="GetChargingProfilesRequest"/>.</param>
/// <param name="ChargingLimitSource">
/// Who installed the profiles: <c>EMS</c>, <c>SO</c>, <c>CSO</c> or <c>Other</c>, for instance.
/// </param>
/// <param name="ChargingProfile">The profiles.</param>
/// <param name="EvseId">The EVSE they apply to; 0 is the station as a whole.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ReportChargingProfilesResponse>(OcppVersion.V201, "ReportChargingProfiles")]
public sealed partial record ReportChargingProfilesRequest(
    int RequestId,
    ChargingLimitSourceEnum ChargingLimitSource,
    [MinLength(1)] IReadOnlyList<ChargingProfile> ChargingProfile,
    int EvseId,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ReportChargingProfilesRequest"/> (OCPP 2.0.1 part 2, ReportChargingProfilesResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReportChargingProfilesResponse(CustomData? CustomData = null);
