using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class NotifyEventOnSqliteTests() : NotifyEventTests(new SqliteUnderTest());

public sealed class NotifyEventOnPostgreSqlTests(PostgreSqlFixture server) : NotifyEventTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 2, N07.</summary>
public abstract class NotifyEventTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_Event_IsKeptAndPublished()
    {
        var service = await StartAsync();
        var data = new V21.EventData(
            7, Noon.AddMinutes(-1), EventTriggerEnum.Alerting, new('v', 2500), new("ConnectorPlugRetentionLock", new(1, 2), "left"),
            EventNotificationEnum.CustomMonitor, new("Problem", "b"), 6, new('c', 50), new('i', 500), true, "tx", 12, 3);

        await service.CallAsync(new V21.NotifyEventRequest(Noon, 1, [data], true));

        var stored = Assert.Single(await AllAsync<DeviceEvent>(service));
        Assert.Equal(
            (7, Noon.AddMinutes(-1), "ConnectorPlugRetentionLock", "left", 1, 2, "Problem", "b"),
            (stored.EventId, stored.At, stored.Component, stored.ComponentInstance, stored.EvseId, stored.ConnectorId, stored.Variable,
                stored.VariableInstance));
        Assert.Equal(
            ("Alerting", "CustomMonitor", 2500, 6, 50, 500, true),
            (stored.Trigger, stored.NotificationType, stored.ActualValue.Length, stored.Cause, stored.TechCode!.Length,
                stored.TechInfo!.Length, stored.Cleared));
        Assert.Equal(
            ("tx", 12, 3, Noon, 1, true, Noon),
            (stored.TransactionId, stored.MonitorId, stored.Severity, stored.GeneratedAt, stored.SeqNo, stored.ToBeContinued,
                stored.ReceivedAt));
        var fact = Assert.Single(await service.Facts.OfAsync<DeviceEventOccurred>(1));
        Assert.Equal(
            (7, "ConnectorPlugRetentionLock", 1, 2, "Problem", 3, true),
            (fact.EventId, fact.Component, fact.EvseId, fact.ConnectorId, fact.Variable, fact.Severity, fact.Cleared));
    }

    [Fact]
    public async Task HandleAsync_EventToldAgain_IsOneRowAndOneFact()
    {
        var service = await StartAsync();
        await service.CallAsync(Message(EventOf(1, "Problem", "true", Noon)));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(Message(EventOf(1, "Problem", "true", Noon), EventOf(2, "Problem", "false", Noon.AddSeconds(1))));

        Assert.Equal([1, 2], (await AllAsync<DeviceEvent>(service)).Select(entry => entry.EventId).Order());
        Assert.Equal(2, (await service.Facts.OfAsync<DeviceEventOccurred>(2)).Count);
    }

    [Fact]
    public async Task HandleAsync_SameEventManyTimesAtOnce_IsOneRow()
    {
        var service = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            Task.Run(() => service.CallAsync(Message(EventOf(1, "Problem", "true", Noon))))));

        Assert.Single(await AllAsync<DeviceEvent>(service));
    }

    [Fact]
    public async Task HandleAsync_EventIdsThatStartAgain_AreEventsOfTheirOwn()
    {
        var service = await StartAsync();

        await service.CallAsync(Message(EventOf(1, "Problem", "true", Noon.AddDays(-1))));
        await service.CallAsync(Message(EventOf(1, "Problem", "true", Noon)));

        Assert.Equal(2, (await AllAsync<DeviceEvent>(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_NewerThanTheModel_IsTheActualValue()
    {
        var service = await StartAsync();
        await service.CallAsync(ReportOf("false", Noon.AddMinutes(-5)));

        await service.CallAsync(Message(EventOf(1, "problem", "true", Noon.AddMinutes(-1))));
        await service.CallAsync(Message(EventOf(2, "Problem", "older", Noon.AddMinutes(-3))));

        var attribute = Assert.Single(await AllAsync<DeviceVariableAttribute>(service));
        Assert.Equal((AttributeEnum.Actual, "true", MutabilityEnum.ReadOnly), (attribute.Type, attribute.Value, attribute.Mutability));
    }

    [Fact]
    public async Task HandleAsync_OlderReportAfterIt_LeavesTheEventsValue()
    {
        var service = await StartAsync();
        await service.CallAsync(Message(EventOf(1, "Problem", "true", Noon.AddMinutes(-1))));

        await service.CallAsync(ReportOf("false", Noon.AddMinutes(-5)));

        Assert.Equal("true", Assert.Single(await AllAsync<DeviceVariableAttribute>(service)).Value);
    }

    [Fact]
    public async Task HandleAsync_EventOf201WithAKnownMonitor_HasTheMonitorsSeverity()
    {
        var service = await StartAsync();
        await service.CallAsync(new V201.NotifyMonitoringReportRequest(
            1, 0, Noon, [new(new("Lock"), new("Problem"), [new(12, false, 1m, V201.MonitorEnum.Delta, 4)])]));

        await service.CallAsync(Message(
            EventOf(1, "Problem", "true", Noon) with { VariableMonitoringId = 12 },
            EventOf(2, "Problem", "true", Noon) with { VariableMonitoringId = 13 }));

        Assert.Equal([4, null], (await AllAsync<DeviceEvent>(service)).OrderBy(entry => entry.EventId).Select(entry => entry.Severity));
    }

    /// <summary>OCPP 2.0.1 part 6, TC_B_20_CSMS and TC_L_13_CSMS: a state told as an event instead of by StatusNotification.</summary>
    [Fact]
    public async Task HandleAsync_AvailabilityStateOfAConnector_IsTheConnectorsState()
    {
        var service = await StartAsync();

        await service.CallAsync(Message(
            EventOf(1, "AvailabilityState", "Unavailable", Noon.AddMinutes(-1)) with { Component = new("Connector", new(2, 1)) },
            EventOf(2, "AvailabilityState", "Available", Noon) with { Component = new("EVSE", new(2)) }));

        var connector = Assert.Single(await AllAsync<Connector>(service));
        Assert.Equal((2, 1, "Unavailable"), (connector.EvseId, connector.ConnectorId, connector.Status));
        Assert.Equal(ConnectorState.Unavailable, Assert.Single(await service.Facts.OfAsync<ConnectorStatusChanged>(1)).State);
    }

    private static V201.NotifyEventRequest Message(params V201.EventData[] events) => new(Noon, 0, events);

    private static V201.EventData EventOf(int id, string variable, string value, DateTimeOffset at) => new(
        id, at, EventTriggerEnum.Delta, value, new("Lock"), EventNotificationEnum.HardWiredNotification, new(variable));

    private static V201.NotifyReportRequest ReportOf(string value, DateTimeOffset at) => new(
        5, at, 0, [new(new("Lock"), new("Problem"), [new(Value: value, Mutability: MutabilityEnum.ReadOnly)])]);
}
