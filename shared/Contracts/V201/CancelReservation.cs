using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to drop a reservation (OCPP 2.0.1 part 2, CancelReservationRequest).</summary>
/// <param name="ReservationId">The reservation, as <see cref="ReserveNowRequest"/> called it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<CancelReservationResponse>(OcppVersion.V201, "CancelReservation")]
public sealed partial record CancelReservationRequest(int ReservationId, CustomData? CustomData = null);

/// <summary>Answers <see cref="CancelReservationRequest"/> (OCPP 2.0.1 part 2, CancelReservationResponse).</summary>
/// <param name="Status">Whether the reservation was dropped.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CancelReservationResponse(
    CancelReservationStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
