using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Holds EVSEs for id tokens (OCPP 2.0.1 part 2, H01, H02).</summary>
internal static class ReservationCommands
{
    public static Reply<ReserveNowResponse> Reserve(V2Protocol protocol, ReserveNowRequest request)
    {
        var station = protocol.Station;
        var reservation = new Reservation(request.Id, request.IdToken.Value);

        // A reservation that names no EVSE is not offered (variable ReservationCtrlr.NonEvseSpecific).
        var connector = request.EvseId is { } id ? station.FindConnector(id) : null;
        return connector switch
        {
            null or { Id: 0 } => new ReserveNowResponse(ReserveNowStatusEnum.Rejected),
            { Status: ConnectorStatus.Unavailable } => new ReserveNowResponse(ReserveNowStatusEnum.Unavailable),
            { Status: ConnectorStatus.Available } or { Status: ConnectorStatus.Reserved, Reservation: null } => new Reply<ReserveNowResponse>(
                new(ReserveNowStatusEnum.Accepted),
                token => Reservations.HoldAsync(station, connector, reservation, request.ExpiryDateTime, token)),
            { Reservation: { } held } when held.Id == reservation.Id => new ReserveNowResponse(ReserveNowStatusEnum.Accepted),
            _ => new ReserveNowResponse(ReserveNowStatusEnum.Occupied),
        };
    }

    public static Reply<CancelReservationResponse> Cancel(V2Protocol protocol, CancelReservationRequest request)
    {
        var station = protocol.Station;
        return station.Connectors.FirstOrDefault(connector => connector.Reservation?.Id == request.ReservationId) is { } connector
            ? new Reply<CancelReservationResponse>(new(CancelReservationStatusEnum.Accepted), _ => Reservations.FreeAsync(station, connector))
            : new CancelReservationResponse(CancelReservationStatusEnum.Rejected);
    }
}
