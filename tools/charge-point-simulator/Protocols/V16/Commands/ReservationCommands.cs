using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V16.Commands;

/// <summary>Holds connectors for id tags (OCPP 1.6 §5.1, §5.13).</summary>
internal static class ReservationCommands
{
    // About as long as a timer can wait.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(40);

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
                    Afterwards = token => HoldAsync(command.Station, connector, reservation, expiry, token),
                },
            { Reservation: { } held } when held.Id == reservation.Id => Command.Status("Accepted"),
            _ => Command.Status("Occupied"),
        };
    }

    public static CallReply Cancel(Command command)
    {
        var id = command.Number("reservationId");
        return command.Station.Connectors.FirstOrDefault(connector => connector.Reservation?.Id == id) is { } connector
            ? Command.Status("Accepted") with { Afterwards = _ => FreeAsync(command.Station, connector) }
            : Command.Status("Rejected");
    }

    private static async Task HoldAsync(
        Station station, Connector connector, Reservation reservation, DateTimeOffset expiry, CancellationToken cancellationToken)
    {
        connector.Reservation = reservation;
        await station.SetStatusAsync(connector, ConnectorStatus.Reserved);
        var time = expiry - station.Time.GetUtcNow();
        if (time > TimeSpan.Zero)
        {
            await Task.Delay(time < _longest ? time : _longest, station.Time, cancellationToken);
        }

        if (connector.Reservation == reservation)
        {
            await FreeAsync(station, connector);
        }
    }

    private static async Task FreeAsync(Station station, Connector connector)
    {
        connector.Reservation = null;
        if (connector.Status == ConnectorStatus.Reserved)
        {
            await station.SetStatusAsync(connector, ConnectorStatus.Available);
        }
    }
}
