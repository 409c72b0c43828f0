namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Takes connectors out of service and back.</summary>
internal static class Availability
{
    /// <summary>Notes the status for connectors whose session must end first. True when there is one that must wait.</summary>
    public static bool Schedule(IEnumerable<Connector> connectors, ConnectorStatus status)
    {
        var scheduled = false;
        foreach (var connector in connectors.Where(connector => connector.Session is not null))
        {
            connector.BecomesUnavailable = status == ConnectorStatus.Unavailable;
            scheduled |= connector.BecomesUnavailable;
        }

        return scheduled;
    }

    /// <summary>Sets the status of those that have no session.</summary>
    public static async Task SetAsync(Station station, IEnumerable<Connector> connectors, ConnectorStatus status)
    {
        foreach (var connector in connectors)
        {
            if (connector.Session is null && connector.Status != status)
            {
                await station.SetStatusAsync(connector, status);
            }
        }
    }
}
