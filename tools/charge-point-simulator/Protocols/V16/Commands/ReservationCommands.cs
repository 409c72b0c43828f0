using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Holds connectors for id tags (OCPP 1.6 §5.1, §5.13).</summary>
internal static class ReservationCommands
{
    public static CallReply Reserve(Command command)
    {
        var reservation = new Reservation(command.Number("reservationId"), command.Text("idTag"));
        if (!DateTimeOffset.TryParse(
            command.Text("expiryDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry))
        {
            throw new CommandException("PropertyConstraintViolation", "expiryDate is no date-time");
        }

        var connector = command.Station.FindConnector(command.Number("connectorId"));
        return connector switch
        {
            null or { Id: 0 } => Command.Status("Rejected"),
            { Status: ConnectorStatus.Unavailable } => Command.Status("Unavailable"),
            { Status: ConnectorStatus.Available } or { Status: ConnectorStatus.Reserved, Reservation: null } =>
                Command.Status("Accepted") with
                {
                    Afterwards = token => Reservations.HoldAsync(command.Station, connector, reservation, expiry, token),
                },
            { Reservation: { } held } when held.Id == reservation.Id => Command.Status("Accepted"),
            _ => Command.Status("Occupied"),
        };
    }

    public static CallReply Cancel(Command command)
    {
        var id = command.Number("reservationId");
        return command.Station.Connectors.FirstOrDefault(connector => connector.Reservation?.Id == id) is { } connector
            ? Command.Status("Accepted") with { Afterwards = _ => Reservations.FreeAsync(command.Station, connector) }
            : Command.Status("Rejected");
    }
}
