using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to reserve a connector for an id tag (OCPP 1.6 §5.13, §6.37).</summary>
/// <param name="ConnectorId">The connector; 0 is any of them.</param>
/// <param name="ExpiryDate">When the reservation ends.</param>
/// <param name="IdTag">The id tag it is for.</param>
/// <param name="ReservationId">Id of the reservation; one with the same id is replaced.</param>
/// <param name="ParentIdTag">The parent of the id tag; other id tags with this parent may use the reservation too.</param>
[OcppRequest<ReserveNowResponse>(OcppVersion.V16, "ReserveNow")]
public sealed partial record ReserveNowRequest(
    int ConnectorId,
    DateTimeOffset ExpiryDate,
    [MaxLength(20)] string IdTag,
    int ReservationId,
    [MaxLength(20)] string? ParentIdTag = null);

/// <summary>Answers <see cref="ReserveNowRequest"/> (OCPP 1.6 §6.38).</summary>
/// <param name="Status">Whether the reservation is made.</param>
[OcppObject]
public sealed partial record ReserveNowResponse(ReservationStatus Status);

/// <summary>Whether a reservation is made, and why not (OCPP 1.6 §7.40).</summary>
[OcppEnum]
public enum ReservationStatus
{
    /// <summary>It is made.</summary>
    Accepted,

    /// <summary>It is not made, as the connector, or all of them, are broken.</summary>
    Faulted,

    /// <summary>It is not made, as the connector, or all of them, are taken.</summary>
    Occupied,

    /// <summary>It is not made, as the charge point is not set up for reservations.</summary>
    Rejected,

    /// <summary>It is not made, as the connector, or all of them, are out of service.</summary>
    Unavailable,
}
