using System.Globalization;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Variables;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Events;

/// <summary>What a charge point says of an event, in the words of 2.1, which has one more than 2.0.1.</summary>
/// <param name="Address">Where it happened.</param>
/// <param name="Data">The rest.</param>
/// <param name="At">When it happened.</param>
internal sealed record EventReport(VariableAddress Address, V21.EventData Data, DateTimeOffset At)
{
    /// <summary>The same for the same event: event ids alone may start again with the charge point.</summary>
    public string Key { get; } = Fingerprint.Of(
        Address.Key,
        Data.EventId.ToString(CultureInfo.InvariantCulture),
        Data.Timestamp.UtcTicks.ToString(CultureInfo.InvariantCulture));

    public static EventReport Of(V21.EventData data, DateTimeOffset receivedAt) =>
        new(VariableAddress.Of(data.Component, data.Variable), data, ReportedTime.Of(data.Timestamp, receivedAt));

    public static EventReport Of(V201.EventData data, DateTimeOffset receivedAt) => Of(
        new V21.EventData(
            data.EventId,
            data.Timestamp,
            data.Trigger,
            data.ActualValue,
            new(data.Component.Name, EvseOf(data.Component), data.Component.Instance),
            data.EventNotificationType,
            data.Variable,
            data.Cause,
            data.TechCode,
            data.TechInfo,
            data.Cleared,
            data.TransactionId,
            data.VariableMonitoringId),
        receivedAt);

    public DeviceEvent ToEntity(EventMessage message, int? severity) => new()
    {
        ChargePointId = message.ChargePointId,
        EventId = Data.EventId,
        At = At,
        Component = Address.Component,
        ComponentInstance = Address.ComponentInstance,
        EvseId = Address.EvseId,
        ConnectorId = Address.ConnectorId,
        Variable = Address.Variable,
        VariableInstance = Address.VariableInstance,
        ActualValue = Data.ActualValue,
        Trigger = Data.Trigger.ToWire(),
        NotificationType = Data.EventNotificationType.ToWire(),
        Severity = severity,
        Cleared = Data.Cleared ?? false,
        TransactionId = Data.TransactionId,
        MonitorId = Data.VariableMonitoringId,
        Cause = Data.Cause,
        TechCode = Data.TechCode,
        TechInfo = Data.TechInfo,
        GeneratedAt = message.GeneratedAt,
        SeqNo = message.SeqNo,
        ToBeContinued = message.ToBeContinued,
        ReceivedAt = message.ReceivedAt,
        Key = Key,
    };

    private static V21.EVSE? EvseOf(V201.Component component) =>
        component.Evse is { } evse ? new(evse.Id, evse.ConnectorId) : null;
}
