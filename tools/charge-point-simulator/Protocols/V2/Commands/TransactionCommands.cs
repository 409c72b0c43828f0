using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Starts and stops sessions for the central system, and tells of them (OCPP 2.0.1 part 2, F01 to F03, F05, E14).</summary>
internal static class TransactionCommands
{
    public static Reply<RequestStartTransactionResponse> Start(V2Protocol protocol, RequestStartTransactionRequest request)
    {
        var station = protocol.Station;
        var plan = new SessionPlan(request.IdToken.Value)
        {
            IdTokenType = request.IdToken.Type,
            ConnectorId = request.EvseId,
            MeterValues = null,
            Interval = station.Configuration.MeterValueSampleInterval,
            Authorize = station.Configuration.AuthorizeRemoteTxRequests,
            RemoteStartId = request.RemoteStartId,
        };

        // Not allowed before the charge point is accepted (B02.FR.05).
        if (station.Registration != RegistrationStatus.Accepted || !station.FreeFor(plan).Any())
        {
            return new RequestStartTransactionResponse(RequestStartStopStatusEnum.Rejected);
        }

        return new(
            new(RequestStartStopStatusEnum.Accepted),
            token => station.TryBegin(plan)?.RunAsync(token) ?? Task.CompletedTask);
    }

    public static Reply<RequestStopTransactionResponse> Stop(V2Protocol protocol, RequestStopTransactionRequest request)
    {
        if (protocol.Station.FindSession(request.TransactionId) is not { } session)
        {
            return new RequestStopTransactionResponse(RequestStartStopStatusEnum.Rejected);
        }

        return new(new(RequestStartStopStatusEnum.Accepted), _ =>
        {
            session.Stop(StopCause.Remote);
            return session.Ended;
        });
    }

    public static Reply<UnlockConnectorResponse> Unlock(V2Protocol protocol, UnlockConnectorRequest request)
    {
        var connector = protocol.Station.FindConnector(request.EvseId);
        return new UnlockConnectorResponse(
            connector is not { Id: > 0 } || request.ConnectorId != protocol.ConnectorId ? UnlockStatusEnum.UnknownConnector
            : connector.Session is null ? UnlockStatusEnum.Unlocked
            : UnlockStatusEnum.OngoingAuthorizedTransaction);
    }

    public static Reply<GetTransactionStatusResponse> GetStatus(V2Protocol protocol, GetTransactionStatusRequest request)
    {
        var station = protocol.Station;
        bool? ongoing = request.TransactionId is { } id ? station.FindSession(id)?.Transaction is { Stop: null } : null;
        return new GetTransactionStatusResponse(station.Queue.Count > 0, ongoing);
    }
}
