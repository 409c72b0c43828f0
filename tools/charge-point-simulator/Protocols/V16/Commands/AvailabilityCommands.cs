using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Takes connectors out of service and back, and restarts the charge point (OCPP 1.6 §5.2, §5.14).</summary>
internal static class AvailabilityCommands
{
    public static CallReply Change(Command command)
    {
        var station = command.Station;
        if (station.FindConnector(command.Number("connectorId")) is not { } wanted)
        {
            return Command.Status("Rejected");
        }

        var status = command.Text("type") switch
        {
            "Inoperative" => ConnectorStatus.Unavailable,
            "Operative" => ConnectorStatus.Available,
            _ => throw new CommandException("PropertyConstraintViolation", "type is not in the enumeration"),
        };
        IReadOnlyList<Connector> connectors = wanted.Id == 0 ? station.Connectors : [wanted];
        var scheduled = Availability.Schedule(connectors, status);
        return Command.Status(scheduled ? "Scheduled" : "Accepted") with
        {
            Afterwards = _ => Availability.SetAsync(station, connectors, status),
        };
    }

    public static CallReply Reset(Command command)
    {
        var cause = command.Text("type") == "Hard" ? StopCause.HardReset : StopCause.SoftReset;
        return Command.Status("Accepted") with { Afterwards = _ => command.Station.ResetAsync(cause) };
    }
}
