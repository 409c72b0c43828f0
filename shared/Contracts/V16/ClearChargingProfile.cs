using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to remove one charging profile by its id, or all that match the other criteria (OCPP 1.6 §5.5, §6.13).</summary>
/// <param name="Id">The charging profile to remove.</param>
/// <param name="ConnectorId">The connector whose profiles to remove; 0 is the charge point as a whole, absent means any.</param>
/// <param name="ChargingProfilePurpose">The purpose of the profiles to remove; absent means any.</param>
/// <param name="StackLevel">The stack level of the profiles to remove; absent means any.</param>
[OcppRequest<ClearChargingProfileResponse>(OcppVersion.V16, "ClearChargingProfile")]
public sealed partial record ClearChargingProfileRequest(
    int? Id = null,
    int? ConnectorId = null,
    ChargingProfilePurpose? ChargingProfilePurpose = null,
    int? StackLevel = null);

/// <summary>Answers <see cref="ClearChargingProfileRequest"/> (OCPP 1.6 §6.14).</summary>
/// <param name="Status">Whether any profile matched.</param>
[OcppObject]
public sealed partial record ClearChargingProfileResponse(ClearChargingProfileStatus Status);

/// <summary>Whether charging profiles are removed (OCPP 1.6 §7.21).</summary>
[OcppEnum]
public enum ClearChargingProfileStatus
{
    /// <summary>The matching profiles are removed.</summary>
    Accepted,

    /// <summary>No profile matches.</summary>
    Unknown,
}
