using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to take a connector or the charge point into or out of service (OCPP 1.6 §5.2, §6.7).</summary>
/// <param name="ConnectorId">The connector; 0 is the charge point with all its connectors.</param>
/// <param name="Type">Whether it is to be in service.</param>
[OcppRequest<ChangeAvailabilityResponse>(OcppVersion.V16, "ChangeAvailability")]
public sealed partial record ChangeAvailabilityRequest(int ConnectorId, AvailabilityType Type);

/// <summary>Answers <see cref="ChangeAvailabilityRequest"/> (OCPP 1.6 §6.8).</summary>
/// <param name="Status">Whether the availability changes, and when.</param>
[OcppObject]
public sealed partial record ChangeAvailabilityResponse(AvailabilityStatus Status);

/// <summary>Whether a connector or charge point is to be in service (OCPP 1.6 §7.4).</summary>
[OcppEnum]
public enum AvailabilityType
{
    /// <summary>Out of service, no charging.</summary>
    Inoperative,

    /// <summary>In service, ready to charge.</summary>
    Operative,
}

/// <summary>Whether and when an availability changes (OCPP 1.6 §7.3).</summary>
[OcppEnum]
public enum AvailabilityStatus
{
    /// <summary>It changes now.</summary>
    Accepted,

    /// <summary>It does not change.</summary>
    Rejected,

    /// <summary>It changes once the running transactions have ended.</summary>
    Scheduled,
}
