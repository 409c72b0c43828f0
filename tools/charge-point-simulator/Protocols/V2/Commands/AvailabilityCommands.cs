using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Takes EVSEs out of service and back, and restarts the charge point (OCPP 2.0.1 part 2, G03, G04, B11, B12).</summary>
internal static class AvailabilityCommands
{
    public static Reply<ChangeAvailabilityResponse> Change(V2Protocol protocol, ChangeAvailabilityRequest request)
    {
        var station = protocol.Station;
        if (station.FindConnector(request.Evse?.Id ?? 0) is not { } wanted)
        {
            return new ChangeAvailabilityResponse(ChangeAvailabilityStatusEnum.Rejected);
        }

        var status = request.OperationalStatus == OperationalStatusEnum.Operative ? ConnectorStatus.Available : ConnectorStatus.Unavailable;
        IReadOnlyList<Connector> connectors = wanted.Id == 0 ? station.Connectors : [wanted];
        var scheduled = Availability.Schedule(connectors, status);
        return new(
            new(scheduled ? ChangeAvailabilityStatusEnum.Scheduled : ChangeAvailabilityStatusEnum.Accepted),
            _ => Availability.SetAsync(station, connectors, status));
    }

    public static Reply<ResetResponse> Reset(V2Protocol protocol, ResetRequest request)
    {
        var station = protocol.Station;
        if (request.EvseId is > 0)
        {
            // Its EVSEs cannot be reset one by one (B11.FR.09, variable AllowReset).
            return new ResetResponse(ResetStatusEnum.Rejected);
        }

        var sessions = station.Connectors.Select(connector => connector.Session).OfType<ChargingSession>().ToList();
        if (request.Type == ResetEnum.OnIdle && sessions.Count > 0)
        {
            return new(new(ResetStatusEnum.Scheduled), async token =>
            {
                await Task.WhenAll(sessions.Select(session => session.Ended)).WaitAsync(token);
                await station.ResetAsync(StopCause.SoftReset);
            });
        }

        return new(new(ResetStatusEnum.Accepted), _ => station.ResetAsync(StopCause.SoftReset));
    }
}
