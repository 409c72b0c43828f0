using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to cancel a reservation (OCPP 1.6 §5.1, §6.5).</summary>
/// <param name="ReservationId">The reservation, as <see cref="ReserveNowRequest"/> called it.</param>
[OcppRequest<CancelReservationResponse>(OcppVersion.V16, "CancelReservation")]
public sealed partial record CancelReservationRequest(int ReservationId);

/// <summary>Answers <see cref="CancelReservationRequest"/> (OCPP 1.6 §6.6).</summary>
/// <param name="Status">Whether the reservation is cancelled.</param>
[OcppObject]
public sealed partial record CancelReservationResponse(CancelReservationStatus Status);

/// <summary>Whether a reservation is cancelled (OCPP 1.6 §7.5).</summary>
[OcppEnum]
public enum CancelReservationStatus
{
    /// <summary>The reservation is cancelled.</summary>
    Accepted,

    /// <summary>No active reservation has that id.</summary>
    Rejected,
}
