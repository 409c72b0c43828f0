using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Connectors;

namespace Ocpp.Micro.DeviceService.Events;

/// <summary>
/// Finds the events that tell the state of a connector: AvailabilityState of the component Connector (OCPP 2.0.1 part 2, G01).
/// </summary>
internal static class AvailabilityReports
{
    public static StatusReport? Of(EventReport report, EventMessage message) =>
        Says(report.Address.Component, "Connector")
        && Says(report.Address.Variable, "AvailabilityState")
        && report.Address is { EvseId: { } evseId, ConnectorId: { } connectorId }
        && ConnectorStatusEnumNames.TryFromWire(report.Data.ActualValue, out var status)
            ? new(message.ChargePointId, evseId, connectorId, status.ToWire(), "", report.At, message.ReceivedAt)
            : null;

    private static bool Says(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
