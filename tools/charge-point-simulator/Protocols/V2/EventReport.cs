using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>Tells of vehicles that come and go, as a change of ConnectedEV.Available (OCPP 2.0.1 part 2 §N, appendix 3.1).</summary>
internal sealed class EventReport(Station station)
{
    private int _lastEvent;

    /// <summary>Whether a connector of this status has a vehicle.</summary>
    public static bool IsVehicle(string? status) => status == nameof(ConnectorStatusEnum.Occupied);

    public NotifyEventRequest Vehicle(Connector connector, string status)
    {
        var now = station.Clock.Next();
        var change = new EventData(
            Interlocked.Increment(ref _lastEvent),
            now,
            EventTriggerEnum.Delta,
            IsVehicle(status) ? "true" : "false",
            new Component("ConnectedEV", new EVSE(connector.Id)),
            EventNotificationEnum.HardWiredNotification,
            new Variable("Available"));
        return new(now, SeqNo: 0, [change]);
    }
}
