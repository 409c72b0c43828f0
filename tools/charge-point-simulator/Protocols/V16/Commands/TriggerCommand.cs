using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts.V16;
using RegistrationStatus = Ocpp.Micro.ChargePointSimulator.ChargePoints.RegistrationStatus;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Sends a message because the central system asks for it, after having answered (OCPP 1.6 §5.17).</summary>
internal static class TriggerCommand
{
    public static CallReply Trigger(Command command)
    {
        var (station, protocol, _) = command;
        var connectorId = command.OptionalNumber("connectorId");
        if (connectorId is { } id && station.FindConnector(id) is null)
        {
            return Command.Status("Rejected");
        }

        var requested = command.Text("requestedMessage");
        if (requested == "BootNotification" && station.HasBooted)
        {
            // Errata 3.35 of OCPP 1.6: refused from the acceptance to the next reset or reconnect.
            return Command.Status("Rejected");
        }

        Func<CancellationToken, Task>? message = requested switch
        {
            "BootNotification" => token => BootAsync(station, token),
            "DiagnosticsStatusNotification" => token => protocol.ReportDiagnosticsAsync(DiagnosticsStatus.Idle, token),
            "FirmwareStatusNotification" => token => protocol.ReportFirmwareAsync(FirmwareStatus.Idle, token),
            "Heartbeat" => protocol.HeartbeatAsync,
            "MeterValues" => token => ForEachAsync(Chosen(station, connectorId), connector => MeterAsync(command, connector, token)),
            "StatusNotification" => token => ForEachAsync(
                Chosen(station, connectorId), connector => protocol.ReportStatusAsync(connector, unregistered: true, token)),
            _ => null,
        };
        return message is null ? Command.Status("NotImplemented") : Command.Status("Accepted") with { Afterwards = message };
    }

    private static async Task BootAsync(Station station, CancellationToken cancellationToken)
    {
        if (station.Registration != RegistrationStatus.Accepted)
        {
            station.RequestBoot();
            return;
        }

        station.HasBooted = await station.Protocol.BootAsync(cancellationToken) is { Status: RegistrationStatus.Accepted };
    }

    private static async Task MeterAsync(Command command, Connector connector, CancellationToken cancellationToken)
    {
        if (connector.Session is not { } session || !await session.TryReadMeterAsync())
        {
            await command.Protocol.ReportMeterAsync(connector, cancellationToken);
        }
    }

    private static IEnumerable<Connector> Chosen(Station station, int? connectorId) =>
        station.Connectors.Where(connector => connectorId is null ? connector.Id > 0 : connector.Id == connectorId);

    private static async Task ForEachAsync(IEnumerable<Connector> connectors, Func<Connector, Task> report)
    {
        foreach (var connector in connectors)
        {
            await report(connector);
        }
    }
}
