using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Sends a message because the central system asks for it, after having answered (OCPP 2.0.1 part 2, F06).</summary>
internal static class TriggerCommand
{
    public static Reply<TriggerMessageResponse> Trigger(V2Protocol protocol, TriggerMessageRequest request)
    {
        var station = protocol.Station;
        var evse = request.Evse?.Id ?? 0;
        if (station.FindConnector(evse) is null
            || (request.RequestedMessage == MessageTriggerEnum.BootNotification && station.HasBooted))
        {
            // F06.FR.17: a charge point that was accepted refuses to boot.
            return new TriggerMessageResponse(TriggerMessageStatusEnum.Rejected);
        }

        var connectors = station.Connectors.Where(connector => connector.Id > 0 && (evse == 0 || connector.Id == evse)).ToList();
        Func<CancellationToken, Task>? message = request.RequestedMessage switch
        {
            MessageTriggerEnum.BootNotification => token => BootAsync(station, token),
            MessageTriggerEnum.LogStatusNotification => token => protocol.ReportLogAsync(UploadLogStatusEnum.Idle, null, token),
            MessageTriggerEnum.FirmwareStatusNotification => token => protocol.ReportFirmwareAsync(FirmwareStatusEnum.Idle, null, token),
            MessageTriggerEnum.Heartbeat => protocol.HeartbeatAsync,
            MessageTriggerEnum.MeterValues => token => ForEachAsync(
                connectors, connector => protocol.ReportMeterAsync(connector, token)),
            MessageTriggerEnum.TransactionEvent => _ => ForEachAsync(
                connectors, connector => connector.Session?.TryReadMeterAsync() ?? Task.CompletedTask),
            MessageTriggerEnum.StatusNotification => token => ForEachAsync(
                connectors, connector => protocol.ReportStatusAsync(connector, unregistered: true, token)),
            _ => null,
        };
        return message is null
            ? new TriggerMessageResponse(TriggerMessageStatusEnum.NotImplemented)
            : new Reply<TriggerMessageResponse>(new(TriggerMessageStatusEnum.Accepted), message);
    }

    private static async Task BootAsync(Station station, CancellationToken cancellationToken)
    {
        station.BootCause = BootCause.Requested;
        if (station.Registration != RegistrationStatus.Accepted)
        {
            station.RequestBoot();
            return;
        }

        station.HasBooted = await station.Protocol.BootAsync(cancellationToken) is { Status: RegistrationStatus.Accepted };
        station.BootCause = BootCause.PowerUp;
    }

    private static async Task ForEachAsync(IEnumerable<Connector> connectors, Func<Connector, Task> report)
    {
        foreach (var connector in connectors)
        {
            await report(connector);
        }
    }
}
