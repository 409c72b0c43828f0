using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class PartialReportOnSqliteTests() : PartialReportTests(new SqliteUnderTest());

public sealed class PartialReportOnPostgreSqlTests(PostgreSqlFixture server) : PartialReportTests(new PostgreSqlUnderTest(server));

/// <summary>Reports in parts on monitors, display messages and customers.</summary>
public abstract class PartialReportTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    /// <summary>OCPP 2.0.1 part 2, N02.</summary>
    [Fact]
    public async Task HandleAsync_MonitoringReport_KeepsTheMonitorsAndTheirVariables()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.NotifyMonitoringReportRequest(
            1,
            0,
            Noon,
            [new(new("EVSE", new(1)), new("Power"), [
                new(3, true, 11000.5m, V201.MonitorEnum.UpperThreshold, 2),
                new(4, false, 60m, V201.MonitorEnum.PeriodicClockAligned, 9)])],
            true));
        await service.CallAsync(new V21.NotifyMonitoringReportRequest(
            1,
            1,
            Noon,
            [new(new("EVSE", new(1)), new("Power"), [
                new(4, false, 0.2m, V21.MonitorEnum.TargetDeltaRelative, 8, EventNotificationEnum.CustomMonitor)])]));

        var monitors = await AllAsync<DeviceMonitor>(service);
        Assert.Equal(
            [(3, "UpperThreshold", 11000.5m, 2, true, null), (4, "TargetDeltaRelative", 0.2m, 8, false, "CustomMonitor")],
            monitors.OrderBy(monitor => monitor.MonitorId).Select(monitor => (
                monitor.MonitorId, monitor.Type, monitor.Value, monitor.Severity, monitor.OnlyInTransactions, monitor.NotificationType)));
        var variable = Assert.Single(await AllAsync<DeviceVariable>(service));
        Assert.Equal(("EVSE", 1, "Power"), (variable.Component, variable.EvseId, variable.Variable));
        Assert.All(monitors, monitor => Assert.Equal(variable.Key, monitor.VariableKey));
        Assert.Equal(ReportKind.Monitors, Assert.Single(await service.Facts.OfAsync<ReportCompleted>(1)).Kind);
    }

    [Fact]
    public async Task HandleAsync_MonitoringReportThatIsLate_ChangesNoNewerMonitor()
    {
        var service = await StartAsync();
        await service.CallAsync(ReportOf(2, 2m, Noon));

        await service.CallAsync(ReportOf(1, 1m, Noon.AddHours(-1)));

        Assert.Equal(2m, Assert.Single(await AllAsync<DeviceMonitor>(service)).Value);

        static V201.NotifyMonitoringReportRequest ReportOf(int requestId, decimal value, DateTimeOffset at) => new(
            requestId, 0, at, [new(new("EVSE"), new("Power"), [new(3, true, value, V201.MonitorEnum.Delta, 2)])]);
    }

    /// <summary>OCPP 2.0.1 part 2, O03.</summary>
    [Fact]
    public async Task HandleAsync_DisplayMessagesInParts_AreAssembledPerRequest()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.NotifyDisplayMessagesRequest(
            4,
            [new(
                1,
                MessagePriorityEnum.AlwaysFront,
                new(V201.MessageFormatEnum.UTF8, new('c', 512), "en"),
                State: V201.MessageStateEnum.Idle)],
            true));
        Assert.False(Assert.Single(await AllAsync<Report>(service)).IsComplete);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(new V21.NotifyDisplayMessagesRequest(4, [new(
            2,
            MessagePriorityEnum.NormalCycle,
            new(V21.MessageFormatEnum.UTF8, new('d', 1024), "en"),
            new("Display", new(1)),
            StartDateTime: Noon,
            EndDateTime: Noon.AddHours(1),
            TransactionId: "tx",
            MessageExtra: [new(V21.MessageFormatEnum.UTF8, "hallo", "de")])]));

        var messages = (await AllAsync<DisplayMessage>(service)).OrderBy(message => message.MessageId).ToList();
        Assert.Equal(
            [(1, "AlwaysFront", "UTF8", 512, "en", "Idle", 4), (2, "NormalCycle", "UTF8", 1024, "en", null, 4)],
            messages.Select(message => (
                message.MessageId, message.Priority, message.Format, message.Content.Length, message.Language, message.State,
                message.RequestId)));
        Assert.Equal(
            ("Display", Noon, Noon.AddHours(1), "tx", """[{"format":"UTF8","content":"hallo","language":"de"}]"""),
            (messages[1].Display, messages[1].StartAt, messages[1].EndAt, messages[1].TransactionId, messages[1].FurtherTexts));
        var report = Assert.Single(await AllAsync<Report>(service));
        Assert.Equal((2, true), (report.PartCount, report.IsComplete));
        Assert.Equal(ReportKind.DisplayMessages, Assert.Single(await service.Facts.OfAsync<ReportCompleted>(1)).Kind);
    }

    [Fact]
    public async Task HandleAsync_DisplayMessagesDeliveredTwice_AreOnePart()
    {
        var service = await StartAsync();
        var call = service.CallOf("CP");

        for (var time = 0; time < 2; time++)
            await service.CallAsync(new V201.NotifyDisplayMessagesRequest(4, null, true), call);

        Assert.Equal(1, Assert.Single(await AllAsync<Report>(service)).PartCount);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_N_27_CSMS and TC_N_30_CSMS.</summary>
    [Fact]
    public async Task HandleAsync_CustomerInformationInParts_IsAssembledPerRequest()
    {
        var service = await StartAsync();
        var second = new V21.NotifyCustomerInformationRequest(new('b', 512), 1, Noon, 4);

        await service.CallAsync(second);
        await service.CallAsync(second);
        await service.CallAsync(new V201.NotifyCustomerInformationRequest(new('a', 512), 0, Noon, 4, true));

        Assert.Equal(
            new string('a', 512) + new string('b', 512),
            string.Concat((await AllAsync<CustomerInformation>(service)).OrderBy(part => part.SeqNo).Select(part => part.Data)));
        var fact = Assert.Single(await service.Facts.OfAsync<ReportCompleted>(1));
        Assert.Equal((ReportKind.CustomerInformation, 4), (fact.Kind, fact.RequestId));
        Assert.DoesNotContain("aaa", fact.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandleAsync_CustomerInformationAskedForAgain_IsARunOfItsOwn()
    {
        var service = await StartAsync();
        await service.CallAsync(new V201.NotifyCustomerInformationRequest("first", 0, Noon, 4));
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(new V201.NotifyCustomerInformationRequest("second", 0, Noon.AddHours(1), 4));

        Assert.Equal(
            [(1, "first"), (2, "second")],
            (await AllAsync<CustomerInformation>(service)).OrderBy(part => part.Run).Select(part => (part.Run, part.Data)));
    }
}
