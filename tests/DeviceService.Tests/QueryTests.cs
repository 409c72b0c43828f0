using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class QueryOnSqliteTests() : QueryTests(new SqliteUnderTest());

public sealed class QueryOnPostgreSqlTests(PostgreSqlFixture server) : QueryTests(new PostgreSqlUnderTest(server));

/// <summary>What operators ask of what charge points tell of themselves.</summary>
public abstract class QueryTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    private static readonly PageRequest _all = new(PageRequest.MaxLimit);

    [Fact]
    public async Task Connectors_OfEitherFamily_HaveOneShape()
    {
        var service = await StartAsync();
        await service.CallAsync(
            new StatusNotificationRequest(2, ChargePointErrorCode.GroundFailure, ChargePointStatus.Faulted, "info", Noon.AddMinutes(-1), "vendor", "E7"),
            service.CallOf("OLD"));
        await service.CallAsync(
            new V201.StatusNotificationRequest(Noon.AddMinutes(-2), ConnectorStatusEnum.Occupied, 1, 2), service.CallOf("NEW"));

        Assert.Equal(
            [
                new("NEW", 1, 2, "Occupied", null, Noon.AddMinutes(-2), Noon),
                new("OLD", null, 2, "Faulted", "GroundFailure", Noon.AddMinutes(-1), Noon, "info", "vendor", "E7"),
            ],
            (await service.AskAsync(new ListConnectorsRequest(_all))).Items);
    }

    [Fact]
    public async Task Connectors_PageByPage_ComeEachOnceWhateverIsAddedMeanwhile()
    {
        var service = await StartAsync();
        foreach (var (chargePoint, evse, connector) in ((string, int, int)[])[("B", 1, 1), ("B", 1, 2), ("B", 2, 1), ("D", 1, 1), ("D", 10, 1)])
            await TellAsync(service, chargePoint, evse, connector);

        var first = await service.AskAsync(new ListConnectorsRequest(new(2)));
        await TellAsync(service, "A", 1, 1);
        await TellAsync(service, "B", 1, 3);
        await TellAsync(service, "C", 1, 1);
        var second = await service.AskAsync(new ListConnectorsRequest(new(3, first.Next)));
        var third = await service.AskAsync(new ListConnectorsRequest(new(3, second.Next)));

        Assert.Equal(
            [["B 1 1", "B 1 2"], ["B 1 3", "B 2 1", "C 1 1"], ["D 1 1", "D 10 1"]],
            new[] { first, second, third }.Select(page => page.Items.Select(item => $"{item.ChargePointId} {item.EvseId} {item.ConnectorId}")));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Connectors_Filtered_AreThoseAlone()
    {
        var service = await StartAsync();
        await TellAsync(service, "A", 1, 1, ConnectorStatusEnum.Faulted);
        await TellAsync(service, "A", 1, 2);
        await TellAsync(service, "B", 1, 1, ConnectorStatusEnum.Faulted);

        var page = await service.AskAsync(new ListConnectorsRequest(new(1), Status: "Faulted"));
        var next = await service.AskAsync(new ListConnectorsRequest(new(1, page.Next), Status: "Faulted"));

        Assert.Equal(["A", "B"], page.Items.Concat(next.Items).Select(item => item.ChargePointId));
        Assert.Null(next.Next);
        Assert.Equal(2, (await service.AskAsync(new ListConnectorsRequest(_all, "A"))).Items.Count);
        Assert.Equal(1, Assert.Single((await service.AskAsync(new ListConnectorsRequest(_all, "A", "Faulted"))).Items).ConnectorId);
        Assert.Empty((await service.AskAsync(new ListConnectorsRequest(_all, "C"))).Items);
    }

    [Fact]
    public async Task Variables_OfAReport_SayWhatWhereAndSinceWhen()
    {
        var service = await StartAsync();
        await service.CallAsync(new V21.NotifyReportRequest(5, Noon.AddMinutes(-3), 0, [new(
            new("Connector", new(1, 2), "left"),
            new("Power", "max"),
            [new(AttributeEnum.Target, "7", MutabilityEnum.ReadOnly, true, true), new(AttributeEnum.Actual, "6")],
            new(DataEnum.Decimal, true, "W", 0.5m, 22000m, 3, "1,2"))]));

        var variable = Assert.Single((await service.AskAsync(new ListVariablesRequest(_all, "CP"))).Items);

        Assert.Equal(
            ("Connector", "left", 1, 2, "Power", "max", Noon),
            (variable.Component, variable.ComponentInstance, variable.EvseId, variable.ConnectorId, variable.Variable,
                variable.VariableInstance, variable.MentionedAt));
        Assert.Equal(new("decimal", true, "W", 0.5m, 22000m, 3, "1,2"), variable.Characteristics);
        Assert.Equal(
            [
                new("Actual", "6", "ReadWrite", false, false, Noon.AddMinutes(-3), 5),
                new("Target", "7", "ReadOnly", true, true, Noon.AddMinutes(-3), 5),
            ],
            variable.Attributes);
    }

    [Fact]
    public async Task Variables_ValueToldByAnEvent_IsOfNoReport()
    {
        var service = await StartAsync();
        await ReportAsync(service, ("Lock", "Problem", "false"));

        await service.CallAsync(EventsOf(EventOf(1, "Lock", "Problem", "true", Noon)));

        var attribute = Assert.Single(Assert.Single((await service.AskAsync(new ListVariablesRequest(_all, "CP"))).Items).Attributes);
        Assert.Equal(("true", null), (attribute.Value, attribute.ReportRequestId));
    }

    [Fact]
    public async Task Variables_Password_IsNotShown()
    {
        var service = await StartAsync();
        await ReportAsync(service, ("SecurityCtrlr", "BasicAuthPassword", "secret"), ("SecurityCtrlr", "Identity", "CP"));
        await service.CallAsync(EventsOf(EventOf(1, "SecurityCtrlr", "BasicAuthPassword", "secret", Noon)));

        var variables = await service.AskAsync(new ListVariablesRequest(_all, "CP"));

        Assert.Equal(["***", "CP"], variables.Items.Select(variable => variable.Attributes.Single().Value));
        Assert.Equal("***", Assert.Single((await service.AskAsync(new ListDeviceEventsRequest(_all, "CP"))).Items).ActualValue);
    }

    [Fact]
    public async Task Variables_PageByPage_ComeEachOnceWhateverIsAddedMeanwhile()
    {
        var service = await StartAsync();
        await ReportAsync(service, ("B", "x", "1"), ("B", "y", "1"), ("D", "x", "1"), ("D", "z", "1"));

        var first = await service.AskAsync(new ListVariablesRequest(new(2), "CP"));
        await ReportAsync(service, ("A", "x", "1"), ("C", "x", "1"), ("D", "y", "1"));
        var second = await service.AskAsync(new ListVariablesRequest(new(3, first.Next), "CP"));
        var third = await service.AskAsync(new ListVariablesRequest(new(3, second.Next), "CP"));

        Assert.Equal(
            [["B x", "B y"], ["C x", "D x", "D y"], ["D z"]],
            new[] { first, second, third }.Select(page => page.Items.Select(item => $"{item.Component} {item.Variable}")));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task Variables_Filtered_AreThoseAloneInAnyCase()
    {
        var service = await StartAsync();
        await ReportAsync(service, ("Connector", "Enabled", "1"), ("Connector", "Power", "1"), ("EVSE", "Power", "1"));
        await service.CallAsync(new V201.NotifyReportRequest(
            1, Noon, 1, [new(new("EVSE", new(2)), new("Power"), [new VariableAttribute(Value: "2")])]));

        Assert.Equal(2, (await service.AskAsync(new ListVariablesRequest(_all, "CP", "CONNECTOR"))).Items.Count);
        Assert.Equal(3, (await service.AskAsync(new ListVariablesRequest(_all, "CP", Variable: "power"))).Items.Count);
        Assert.Equal("EVSE", Assert.Single((await service.AskAsync(new ListVariablesRequest(_all, "CP", EvseId: 2))).Items).Component);
        Assert.Empty((await service.AskAsync(new ListVariablesRequest(_all, "OTHER"))).Items);
    }

    [Fact]
    public async Task Monitors_PageByPage_NameWhatTheyWatch()
    {
        var service = await StartAsync();
        await service.CallAsync(new V201.NotifyMonitoringReportRequest(1, 0, Noon.AddMinutes(-1),
        [
            new(new("Lock", new(1)), new("Problem"), [new(3, true, 1m, V201.MonitorEnum.Delta, 5), new(1, false, 60m, V201.MonitorEnum.Periodic, 9)]),
            new(new("Meter"), new("Power"), [new(2, false, 22.5m, V201.MonitorEnum.UpperThreshold, 2)]),
        ]));

        var first = await service.AskAsync(new ListMonitorsRequest(new(2), "CP"));
        var second = await service.AskAsync(new ListMonitorsRequest(new(2, first.Next), "CP"));

        Assert.Equal([(1, "Lock"), (2, "Meter"), (3, "Lock")], first.Items.Concat(second.Items).Select(item => (item.Id, item.Component)));
        Assert.Equal(
            new(2, "Meter", null, null, null, "Power", null, "UpperThreshold", 22.5m, 2, false, null, Noon.AddMinutes(-1)), first.Items[1]);
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task DeviceEvents_PageByPage_ComeEachOnceTheNewestFirst()
    {
        var service = await StartAsync();
        await service.CallAsync(EventsOf(
            EventOf(1, "Lock", "Problem", "1", Noon.AddMinutes(-9)),
            EventOf(2, "Lock", "Problem", "2", Noon.AddMinutes(-5)),
            EventOf(3, "Lock", "Problem", "3", Noon.AddMinutes(-5)),
            EventOf(4, "Lock", "Problem", "4", Noon.AddMinutes(-1))));

        var first = await service.AskAsync(new ListDeviceEventsRequest(new(2), "CP"));
        await service.CallAsync(EventsOf(EventOf(5, "Lock", "Problem", "5", Noon), EventOf(6, "Lock", "Problem", "6", Noon.AddMinutes(-7))));
        var second = await service.AskAsync(new ListDeviceEventsRequest(new(3, first.Next), "CP"));

        Assert.Equal([4, 3], first.Items.Select(item => item.EventId));
        Assert.Equal([2, 6, 1], second.Items.Select(item => item.EventId));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task DeviceEvents_Filtered_AreThoseAlone()
    {
        var service = await StartAsync();
        await service.CallAsync(new V21.NotifyEventRequest(Noon, 0, [
            new(1, Noon.AddMinutes(-9), EventTriggerEnum.Delta, "1", new("Lock"), EventNotificationEnum.CustomMonitor, new("Problem"), Severity: 2),
            new(2, Noon.AddMinutes(-5), EventTriggerEnum.Delta, "1", new("Meter"), EventNotificationEnum.CustomMonitor, new("Power"), Severity: 7),
            new(3, Noon.AddMinutes(-1), EventTriggerEnum.Delta, "1", new("Meter"), EventNotificationEnum.CustomMonitor, new("Problem")),
        ]));

        Assert.Equal([3, 2], await EventsAsync(service, new(_all, "CP", Component: "METER")));
        Assert.Equal([3, 1], await EventsAsync(service, new(_all, "CP", Variable: "problem")));
        Assert.Equal([1], await EventsAsync(service, new(_all, "CP", MaxSeverity: 6)));
        Assert.Equal([2], await EventsAsync(service, new(_all, "CP", Noon.AddMinutes(-5), Noon.AddMinutes(-1))));
        Assert.Empty(await EventsAsync(service, new(_all, "OTHER")));
    }

    [Fact]
    public async Task SecurityEvents_OfTheFleet_ComeFilteredPageByPageTheNewestFirst()
    {
        var service = await StartAsync();
        await SecureAsync(service, "A", "TamperDetectionActivated", Noon.AddMinutes(-4));
        await SecureAsync(service, "B", "VendorsOwn", Noon.AddMinutes(-2));
        await SecureAsync(service, "A", "VendorsOwn", Noon.AddMinutes(-3));

        var first = await service.AskAsync(new ListSecurityEventsRequest(new(2)));
        await SecureAsync(service, "C", "SettingSystemTime", Noon.AddMinutes(-1));
        var second = await service.AskAsync(new ListSecurityEventsRequest(new(2, first.Next)));

        Assert.Equal(["B", "A", "A"], first.Items.Concat(second.Items).Select(item => item.ChargePointId));
        Assert.Equal(new(second.Items[0].Id, "A", "TamperDetectionActivated", true, "info", Noon.AddMinutes(-4), Noon), second.Items[0]);
        Assert.Null(second.Next);
        Assert.Equal(2, (await service.AskAsync(new ListSecurityEventsRequest(_all, Type: "VendorsOwn"))).Items.Count);
        Assert.Equal(2, (await service.AskAsync(new ListSecurityEventsRequest(_all, "A"))).Items.Count);
        Assert.Single((await service.AskAsync(new ListSecurityEventsRequest(_all, "A", IsCritical: true))).Items);
        Assert.Single((await service.AskAsync(new ListSecurityEventsRequest(_all, From: Noon.AddMinutes(-3), To: Noon.AddMinutes(-2)))).Items);
    }

    [Fact]
    public async Task Progress_OfSeveralProcesses_ComesTheNewestFirst()
    {
        var service = await StartAsync();
        await service.CallAsync(new FirmwareStatusNotificationRequest(FirmwareStatus.Downloading));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.CallAsync(new V201.LogStatusNotificationRequest(UploadLogStatusEnum.Uploading, 4));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.CallAsync(new V21.PublishFirmwareStatusNotificationRequest(PublishFirmwareStatusEnum.Published, ["http://a", "ftp://b"], 9));

        var first = await service.AskAsync(new ListProgressRequest(new(2), "CP"));
        var second = await service.AskAsync(new ListProgressRequest(new(2, first.Next), "CP"));

        Assert.Equal(
            [(DeviceProcess.PublishedFirmware, "Published", 9), (DeviceProcess.Log, "Uploading", 4), (DeviceProcess.Firmware, "Downloading", null)],
            first.Items.Concat(second.Items).Select(item => (item.Process, item.Status, item.RequestId)));
        Assert.Equal(["http://a", "ftp://b"], first.Items[0].Locations);
        Assert.Equal("Uploading", Assert.Single((await service.AskAsync(new ListProgressRequest(_all, "CP", DeviceProcess.Log))).Items).Status);
        Assert.Equal(
            "Downloading", Assert.Single((await service.AskAsync(new ListProgressRequest(_all, "CP", To: Noon.AddMinutes(1)))).Items).Status);
        Assert.Equal(2, (await service.AskAsync(new ListProgressRequest(_all, "CP", From: Noon.AddMinutes(1)))).Items.Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("WyJDUCJd")]
    [InlineData("WyIxIiwieCIsInkiXQ")]
    public async Task Lists_PageOfAnotherList_AreRefused(string after)
    {
        var service = await StartAsync();

        await Assert.ThrowsAsync<CallErrorException>(() => service.AskAsync(new ListConnectorsRequest(new(1, after))));
        await Assert.ThrowsAsync<CallErrorException>(() => service.AskAsync(new ListMonitorsRequest(new(1, after), "CP")));
        await Assert.ThrowsAsync<CallErrorException>(() => service.AskAsync(new ListDeviceEventsRequest(new(1, after), "CP")));
        await Assert.ThrowsAsync<CallErrorException>(() => service.AskAsync(new ListSecurityEventsRequest(new(1, after))));
        await Assert.ThrowsAsync<CallErrorException>(() => service.AskAsync(new ListProgressRequest(new(1, after), "CP")));
    }

    private static Task<V201.StatusNotificationResponse> TellAsync(
        ServiceUnderTest service, string chargePoint, int evse, int connector, ConnectorStatusEnum status = ConnectorStatusEnum.Available) =>
        service.CallAsync(new V201.StatusNotificationRequest(Noon, status, evse, connector), service.CallOf(chargePoint));

    private static Task<V201.SecurityEventNotificationResponse> SecureAsync(
        ServiceUnderTest service, string chargePointId, string type, DateTimeOffset at) =>
        service.CallAsync(new V201.SecurityEventNotificationRequest(type, at, "info"), service.CallOf(chargePointId));

    private static Task<V201.NotifyReportResponse> ReportAsync(
        ServiceUnderTest service, params (string Component, string Variable, string Value)[] variables) =>
        service.CallAsync(new V201.NotifyReportRequest(
            1,
            Noon.AddMinutes(-1),
            0,
            [.. variables.Select(variable => new V201.ReportData(
                new(variable.Component), new(variable.Variable), [new VariableAttribute(Value: variable.Value)]))]));

    private static V201.NotifyEventRequest EventsOf(params V201.EventData[] events) => new(Noon, 0, events);

    private static V201.EventData EventOf(int id, string component, string variable, string value, DateTimeOffset at) => new(
        id, at, EventTriggerEnum.Delta, value, new(component), EventNotificationEnum.HardWiredNotification, new(variable));

    private static async Task<List<int>> EventsAsync(ServiceUnderTest service, ListDeviceEventsRequest request) =>
        [.. (await service.AskAsync(request)).Items.Select(item => item.EventId)];
}
