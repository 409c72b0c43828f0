namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Holds connectors for id tags, and gives them free again.</summary>
internal static class Reservations
{
    // About as long as a timer can wait.
    private static readonly TimeSpan _longest = TimeSpan.FromDays(40);

    /// <summary>Holds a connector until its reservation is used, cancelled or expired.</summary>
    public static async Task HoldAsync(
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

    public static async Task FreeAsync(Station station, Connector connector)
    {
        connector.Reservation = null;
        if (connector.Status == ConnectorStatus.Reserved)
        {
            await station.SetStatusAsync(connector, ConnectorStatus.Available);
        }
    }
}
