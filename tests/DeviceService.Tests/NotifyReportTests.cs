using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Variables;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class NotifyReportOnSqliteTests() : NotifyReportTests(new SqliteUnderTest());

public sealed class NotifyReportOnPostgreSqlTests(PostgreSqlFixture server) : NotifyReportTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 part 6, TC_B_12_CSMS and TC_B_13_CSMS: the inventory can be shown once its parts have come.</summary>
public abstract class NotifyReportTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_PartOfAReport_IsInTheModel()
    {
        var service = await StartAsync();
        var value = new string('v', 2500);
        var data = new V21.ReportData(
            new("Connector", new(1, 2), "left"),
            new("Power", "max"),
            [
                new(AttributeEnum.Target, value, MutabilityEnum.ReadWrite, true, true),
                new(AttributeEnum.MaxSet, null, MutabilityEnum.WriteOnly),
            ],
            new(DataEnum.Decimal, true, "W", 0.5m, 22000m, 3, new('l', 1000)));

        await service.CallAsync(new V21.NotifyReportRequest(5, Noon, 0, [data], true));

        var variable = Assert.Single(await ModelAsync(service));
        Assert.Equal(
            ("CP", "Connector", "left", 1, 2, "Power", "max"),
            (variable.ChargePointId, variable.Component, variable.ComponentInstance, variable.EvseId, variable.ConnectorId,
                variable.Variable, variable.VariableInstance));
        Assert.Equal(
            ("decimal", true, "W", 0.5m, 22000m, 3, 1000),
            (variable.DataType, variable.SupportsMonitoring, variable.Unit, variable.MinLimit, variable.MaxLimit,
                variable.MaxElements, variable.ValuesList!.Length));
        Assert.Equal(
            [
                (AttributeEnum.Target, value, MutabilityEnum.ReadWrite, true, true),
                (AttributeEnum.MaxSet, null, MutabilityEnum.WriteOnly, false, false),
            ],
            variable.Attributes.OrderBy(entry => entry.Type)
                .Select(entry => (entry.Type, entry.Value, entry.Mutability, entry.Persistent, entry.Constant)));
    }

    [Fact]
    public async Task HandleAsync_AttributeWithoutTypeAndMutability_HasTheDefaults()
    {
        var service = await StartAsync();

        await service.CallAsync(Part(0, null, DataOf("Enabled", "true")));

        var attribute = Assert.Single(Assert.Single(await ModelAsync(service)).Attributes);
        Assert.Equal((AttributeEnum.Actual, "true", MutabilityEnum.ReadWrite), (attribute.Type, attribute.Value, attribute.Mutability));
    }

    [Fact]
    public async Task HandleAsync_NamesInAnotherCase_AreTheSameVariable()
    {
        var service = await StartAsync();

        await service.CallAsync(Part(0, true, DataOf("Enabled", "true")));
        await service.CallAsync(Part(1, false, DataOf("ENABLED", "false")));

        Assert.Equal("false", Assert.Single(Assert.Single(await ModelAsync(service)).Attributes).Value);
    }

    [Fact]
    public async Task HandleAsync_AllPartsInAnyOrder_CompleteTheReportOnce()
    {
        var service = await StartAsync();

        await service.CallAsync(Part(0, true, DataOf("A", "1")));
        await service.CallAsync(Part(2, false, DataOf("C", "3")));
        Assert.False(Assert.Single(await AllAsync<Report>(service)).IsComplete);
        await service.CallAsync(Part(1, true, DataOf("B", "2")));
        await service.CallAsync(Part(1, true, DataOf("B", "2")));

        Assert.True(Assert.Single(await AllAsync<Report>(service)).IsComplete);
        Assert.Equal(["A", "B", "C"], (await ModelAsync(service)).Select(variable => variable.Variable).Order());
        var fact = Assert.Single(await service.Facts.OfAsync<ReportCompleted>(1));
        Assert.Equal((ReportKind.Variables, 5), (fact.Kind, fact.RequestId));
    }

    [Fact]
    public async Task HandleAsync_OnlyTheLastPart_IsInTheModelAndTheReportIncomplete()
    {
        var service = await StartAsync();

        await service.CallAsync(Part(2, null, DataOf("C", "3")));

        Assert.Equal("C", Assert.Single(await ModelAsync(service)).Variable);
        Assert.False(Assert.Single(await AllAsync<Report>(service)).IsComplete);
    }

    [Fact]
    public async Task HandleAsync_PartsWithoutTbc_AreAllInTheModelAndCompleteTogether()
    {
        var service = await StartAsync();

        await service.CallAsync(Part(0, null, DataOf("A", "1")));
        await service.CallAsync(Part(1, null, DataOf("B", "2")));

        Assert.Equal(["A", "B"], (await ModelAsync(service)).Select(variable => variable.Variable).Order());
        var report = Assert.Single(await AllAsync<Report>(service));
        Assert.Equal((1, 2, 1, true), (report.Run, report.PartCount, report.LastSeqNo, report.IsComplete));
    }

    [Fact]
    public async Task HandleAsync_ReportWithoutData_IsComplete()
    {
        var service = await StartAsync();

        await service.CallAsync(new V201.NotifyReportRequest(5, Noon, 0));

        Assert.True(Assert.Single(await AllAsync<Report>(service)).IsComplete);
    }

    [Fact]
    public async Task HandleAsync_RequestIdUsedAgain_BeginsTheReportAnew()
    {
        var service = await StartAsync();
        await service.CallAsync(Part(0, true, DataOf("A", "1")));
        await service.CallAsync(Part(1, false, DataOf("B", "1")));
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(Part(0, true, DataOf("A", "2")) with { GeneratedAt = Noon.AddHours(1) });

        var report = Assert.Single(await AllAsync<Report>(service));
        Assert.Equal((2, 1, false), (report.Run, report.PartCount, report.IsComplete));
        Assert.Equal(["1", "2"], (await ModelAsync(service)).Select(variable => variable.Attributes.Single().Value!).Order());
    }

    [Fact]
    public async Task HandleAsync_OlderPartThatIsLate_ChangesNoNewerValue()
    {
        var service = await StartAsync();
        await service.CallAsync(Part(0, false, DataOf("A", "new")));

        await service.CallAsync(Part(0, false, DataOf("A", "old")) with { RequestId = 4, GeneratedAt = Noon.AddMinutes(-5) });

        Assert.Equal("new", Assert.Single(Assert.Single(await ModelAsync(service)).Attributes).Value);
    }

    [Fact]
    public async Task HandleAsync_HundredsOfVariables_TakeAHandfulOfQueries()
    {
        var service = await StartAsync();
        var data = Enumerable.Range(0, 300).Select(number => DataOf($"V{number}", "1")).ToArray();
        await service.CallAsync(Part(0, true, data));
        using var sql = new SqlStatements();

        await service.CallAsync(Part(1, false, data));

        Assert.InRange(sql.Texts.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal)), 1, 3);
        Assert.Equal(300, (await ModelAsync(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_PartsManyTimesAtOnce_AreCountedOnce()
    {
        var service = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            Task.Run(() => service.CallAsync(Part(number % 2, number % 2 == 0, DataOf($"V{number % 2}", "1"))))));

        var report = Assert.Single(await AllAsync<Report>(service));
        Assert.Equal((1, 2, true), (report.Run, report.PartCount, report.IsComplete));
        Assert.Equal(2, (await ModelAsync(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_FullInventoryComplete_ForgetsWhatItDoesNotMention()
    {
        var service = await StartAsync();
        await service.CallAsync(Part(0, false, DataOf("Gone", "1"), DataOf("Stays", "1")));
        await service.CallAsync(new V201.NotifyMonitoringReportRequest(1, 0, Noon, [MonitorOn("Gone", 1), MonitorOn("Stays", 2)]));
        service.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(service, Noon.AddHours(1), "FullInventory");
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(Part(0, true, DataOf("Stays", "2")) with { GeneratedAt = Noon.AddHours(1) });
        Assert.Equal(2, (await ModelAsync(service)).Count);
        await service.CallAsync(Part(1, false, DataOf("New", "2")) with { GeneratedAt = Noon.AddHours(1) });

        Assert.Equal(["New", "Stays"], (await ModelAsync(service)).Select(variable => variable.Variable).Order());
        Assert.Equal(2, Assert.Single(await AllAsync<DeviceMonitor>(service)).MonitorId);
    }

    [Fact]
    public async Task HandleAsync_RequestHeardOfAfterTheFullInventory_ForgetsThen()
    {
        var service = await StartAsync();
        await service.CallAsync(Part(0, false, DataOf("Gone", "1")) with { RequestId = 4 });
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.CallAsync(Part(0, false, DataOf("Stays", "2")) with { GeneratedAt = Noon.AddHours(1) });

        await AskAsync(service, Noon.AddMinutes(59), "FullInventory");

        Assert.Equal("Stays", Assert.Single(await ModelAsync(service)).Variable);
    }

    [Theory]
    [InlineData("ConfigurationInventory", false)]
    [InlineData("FullInventory", null)]
    public async Task HandleAsync_NoFullInventoryForSure_ForgetsNothing(string asked, bool? tbc)
    {
        var service = await StartAsync();
        await service.CallAsync(Part(0, false, DataOf("Stays", "1")) with { RequestId = 4 });
        service.Clock.Advance(TimeSpan.FromHours(1));
        await AskAsync(service, Noon.AddMinutes(59), asked);

        await service.CallAsync(Part(0, tbc, DataOf("New", "2")) with { GeneratedAt = Noon.AddHours(1) });

        Assert.Equal(2, (await ModelAsync(service)).Count);
    }

    private static V201.NotifyReportRequest Part(int seqNo, bool? tbc, params V201.ReportData[] data) => new(5, Noon, seqNo, data, tbc);

    private static V201.ReportData DataOf(string variable, string value) =>
        new(new("OCPPCommCtrlr"), new(variable), [new VariableAttribute(Value: value)]);

    private static V201.MonitoringData MonitorOn(string variable, int id) =>
        new(new("OCPPCommCtrlr"), new(variable), [new(id, false, 1m, V201.MonitorEnum.Delta, 5)]);

    private static Task<bool> AskAsync(ServiceUnderTest service, DateTimeOffset at, string reportBase) =>
        service.WithAsync<BaseReportRequestedHandler, bool>(async handler =>
        {
            await handler.HandleAsync(new(Guid.CreateVersion7(), "CP", at, 5, reportBase), CancellationToken.None);
            return true;
        });

    private static Task<List<DeviceVariable>> ModelAsync(ServiceUnderTest service) =>
        service.WithAsync<DeviceDbContext, List<DeviceVariable>>(
            context => context.Variables.AsNoTracking().Include(variable => variable.Attributes).ToListAsync());
}
