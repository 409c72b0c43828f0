using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using RegistrationStatus = Ocpp.Micro.Contracts.V16.RegistrationStatus;

namespace Ocpp.Micro.BootService.Tests;

public sealed class ChargePointListOnSqliteTests() : ChargePointListTests(new SqliteUnderTest());

public sealed class ChargePointListOnPostgreSqlTests(PostgreSqlFixture server) : ChargePointListTests(new PostgreSqlUnderTest(server));

/// <summary>What operators see of charge points, and decide about them.</summary>
public abstract class ChargePointListTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    private static readonly PageRequest _all = new(PageRequest.MaxLimit);

    private readonly CountedQueries _queries = new();

    [Fact]
    public async Task List_OfConnections_SaysWhoIsWhereAndHowTheLastEnded()
    {
        var service = await StartAsync();
        foreach (var id in (string[])["CP1", "CP2", "CP3"])
        {
            await BootAsync(service, id);
            await OpenAsync(service, id, id == "CP3" ? "two" : "one", chargePointId: id);
        }

        await CloseAsync(service, "CP2", 1, DisconnectReason.Silent, "CP2");

        Assert.Equal(["CP1", "CP3"], await IdsAsync(service, new(_all, IsConnected: true)));
        Assert.Equal(["CP2"], await IdsAsync(service, new(_all, IsConnected: false, GatewayId: "one")));
        var closed = (await service.AskAsync(new FindChargePointRequest("CP2"))).ChargePoint?.Connection;
        Assert.Equal((false, DisconnectReason.Silent), (closed?.IsOpen, closed?.CloseReason));
    }

    [Fact]
    public async Task List_PageByPage_ShowsEachOnceWhateverIsAddedMeanwhile()
    {
        var service = await StartAsync();
        foreach (var id in (string[])["B", "D", "F"])
            await BootAsync(service, id);
        await OpenAsync(service, "C", "one", chargePointId: "C");

        var first = await service.AskAsync(new ListChargePointsRequest(new(2)));
        await BootAsync(service, "A");
        await BootAsync(service, "E");
        var second = await service.AskAsync(new ListChargePointsRequest(new(2, first.Next)));
        var third = await service.AskAsync(new ListChargePointsRequest(new(2, second.Next)));

        Assert.Equal([["B", "C"], ["D", "E"], ["F"]], new[] { first, second, third }.Select(page => page.Items.Select(item => item.Id)));
        Assert.Null(third.Next);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task List_Page_CostsAsManyQueriesForManyAsForOne(int chargePoints)
    {
        var service = await StartAsync();
        for (var i = 0; i < chargePoints; i++)
        {
            await BootAsync(service, $"BOOTED{i}");
            await OpenAsync(service, $"CONNECTED{i}", "one", chargePointId: $"CONNECTED{i}");
        }

        _queries.Forget();
        Assert.Equal(2 * chargePoints, (await IdsAsync(service, new(_all))).Length);

        Assert.Equal(4, _queries.Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("WyIxIiwiMiJd")]
    [InlineData("W251bGxd")]
    public async Task List_PageOfNoList_IsRefused(string after) =>
        await Assert.ThrowsAsync<CallErrorException>(async () => await (await StartAsync()).AskAsync(new ListChargePointsRequest(new(1, after))));

    [Fact]
    public async Task List_ByWhatTheySayOfThemselves_ShowsThoseAlone()
    {
        var service = await StartAsync();
        await BootAsync(service, "CP1", "1.0");
        await BootAsync(service, "CP2", "2.0");
        await OpenAsync(service, "CP3", "one", chargePointId: "CP3");

        Assert.Equal(["CP2"], await IdsAsync(service, new(_all, FirmwareVersion: "2.0", Vendor: "Vendor", Model: "Model", Version: "ocpp1.6")));
        Assert.Equal(["CP1", "CP2"], await IdsAsync(service, new(_all, Registration.Accepted)));
        Assert.Empty(await IdsAsync(service, new(_all, Registration.Rejected)));
        Assert.Equal(["CP1", "CP2", "CP3"], await IdsAsync(service, new(_all)));
    }

    [Fact]
    public async Task Save_BeforeItsFirstBoot_DecidesAboutIt()
    {
        var service = await StartAsync(("Boot:UnknownChargePoints", "Rejected"));

        var saved = await service.AskAsync(new SaveChargePointRequest("CP", Registration.Accepted, IsNew: true));
        var again = await service.AskAsync(new SaveChargePointRequest("CP", Registration.Accepted, IsNew: true));

        Assert.Equal((true, false), (saved.WasCreated, again.WasCreated));
        Assert.Equal(new ChargePointEntry("CP", null, Registration.Accepted, null, null, null, null, null), saved.ChargePoint);
        Assert.Equal(RegistrationStatus.Accepted, await BootAsync(service, "CP"));
        Assert.Equal(RegistrationStatus.Rejected, await BootAsync(service, "OTHER"));
    }

    [Fact]
    public async Task Save_Unknown_ChangesNothing()
    {
        var service = await StartAsync();

        Assert.Null((await service.AskAsync(new SaveChargePointRequest("CP", Registration.Rejected, IsNew: false))).ChargePoint);
        Assert.Null((await service.AskAsync(new FindChargePointRequest("CP"))).ChargePoint);
    }

    [Fact]
    public async Task Remove_Known_IsForgottenOnceItIsGone()
    {
        var service = await StartAsync();
        await BootAsync(service, "CP");
        await OpenAsync(service, "connection", "one");

        Assert.True((await service.AskAsync(new RemoveChargePointRequest("CP"))).WasKnown);
        Assert.NotNull((await service.AskAsync(new FindChargePointRequest("CP"))).ChargePoint?.Connection);
        await CloseAsync(service, "connection", 1, DisconnectReason.ClosedByChargePoint);

        Assert.Null((await service.AskAsync(new FindChargePointRequest("CP"))).ChargePoint);
        Assert.False((await service.AskAsync(new RemoveChargePointRequest("CP"))).WasKnown);
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        base.Customize(builder);
        builder.Services.ConfigureDbContext<SqliteBootDbContext>(options => options.AddInterceptors(_queries));
        builder.Services.ConfigureDbContext<PostgreSqlBootDbContext>(options => options.AddInterceptors(_queries));
    }

    private static async Task<string[]> IdsAsync(ServiceUnderTest service, ListChargePointsRequest request) =>
        [.. (await service.AskAsync(request)).Items.Select(item => item.Id)];

    private static async Task<RegistrationStatus> BootAsync(ServiceUnderTest service, string id, string firmware = "1.0") =>
        (await service.CallAsync(
            new BootNotificationRequest("Vendor", "Model") { FirmwareVersion = firmware }, service.CallOf(id))).Status;
}
