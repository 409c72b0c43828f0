using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Brings a charging profile (OCPP 1.6 §5.16, §6.43).</summary>
/// <param name="ConnectorId">
/// The connector; 0 is the charge point as a whole or, for a default profile, each of its connectors.
/// </param>
/// <param name="CsChargingProfiles">The one profile to set, despite the plural.</param>
[OcppRequest<SetChargingProfileResponse>(OcppVersion.V16, "SetChargingProfile")]
public sealed partial record SetChargingProfileRequest(int ConnectorId, ChargingProfile CsChargingProfiles);

/// <summary>Answers <see cref="SetChargingProfileRequest"/> (OCPP 1.6 §6.44).</summary>
/// <param name="Status">Whether the profile is set; other limits may still keep it from being followed exactly.</param>
[OcppObject]
public sealed partial record SetChargingProfileResponse(ChargingProfileStatus Status);

/// <summary>Whether a charging profile is set (OCPP 1.6 §7.11).</summary>
[OcppEnum]
public enum ChargingProfileStatus
{
    /// <summary>The profile is set.</summary>
    Accepted,

    /// <summary>The profile is refused.</summary>
    Rejected,

    /// <summary>The charge point does not support the request.</summary>
    NotSupported,
}
