using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Reservations;

/// <summary>Takes down that a reservation is over unused (OCPP 2.0.1 and 2.1 H04).</summary>
internal sealed partial class ReservationStatusUpdateHandler(ReservationEnds ends, ILogger<ReservationStatusUpdateHandler> logger)
    : IActionHandler<V201.ReservationStatusUpdateRequest, V201.ReservationStatusUpdateResponse>,
        IActionHandler<V21.ReservationStatusUpdateRequest, V21.ReservationStatusUpdateResponse>
{
    public async Task<V201.ReservationStatusUpdateResponse> HandleAsync(
        V201.ReservationStatusUpdateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var status = V201.ReservationUpdateStatusEnumNames.ToWire(request.ReservationUpdateStatus);
        await EndAsync(request.ReservationId, status, call, cancellationToken);
        return new();
    }

    public async Task<V21.ReservationStatusUpdateResponse> HandleAsync(
        V21.ReservationStatusUpdateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var status = V21.ReservationUpdateStatusEnumNames.ToWire(request.ReservationUpdateStatus);
        await EndAsync(request.ReservationId, status, call, cancellationToken);
        return new();
    }

    private async Task EndAsync(int reservationId, string status, CallContext call, CancellationToken cancellationToken)
    {
        var end = new ReservationEnd
        {
            ChargePointId = call.ChargePointId,
            ReservationId = reservationId,
            Status = status,
            ReceivedAt = call.ReceivedAt,
        };
        var isNews = await ends.NoteAsync(end, cancellationToken);
        Log.Ended(logger, call.ChargePointId, reservationId, status, isNews);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} reservation {ReservationId} is over: {Status}; new: {IsNews}.")]
        public static partial void Ended(ILogger logger, string chargePointId, int reservationId, string status, bool isNews);
    }
}
