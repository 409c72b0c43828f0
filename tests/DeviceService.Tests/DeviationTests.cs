using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Deviations;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class DeviationOnSqliteTests() : DeviationTests(new SqliteUnderTest());

public sealed class DeviationOnPostgreSqlTests(PostgreSqlFixture server) : DeviationTests(new PostgreSqlUnderTest(server));

/// <summary>What was accepted by rules of leniency is kept per charge point, place and rule.</summary>
public abstract class DeviationTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_SameDeviationAgain_IsOneRowThatCounts()
    {
        var service = await StartAsync();

        await HandleAsync(service, Fact(Noon.AddHours(1)));
        await HandleAsync(service, Fact(Noon));
        await HandleAsync(service, Fact(Noon.AddHours(2)));

        var row = Assert.Single(await AllAsync<Deviation>(service));
        Assert.Equal(
            ("CP", "StatusNotification", "status", "acme-idle", "NotInEnumeration"),
            (row.ChargePointId, row.Action, row.Path, row.Rule, row.Kind));
        Assert.Equal((Noon, Noon.AddHours(2), 3), (row.FirstSeenAt, row.LastSeenAt, row.Count));
    }

    [Fact]
    public async Task HandleAsync_FactDeliveredTwice_CountsOnce()
    {
        var service = await StartAsync();
        var fact = Fact(Noon);

        await HandleAsync(service, fact);
        await HandleAsync(service, fact);

        Assert.Equal(1, Assert.Single(await AllAsync<Deviation>(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_ManyAtOnce_AreAllCounted()
    {
        var service = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => HandleAsync(service, Fact(Noon))));

        Assert.Equal(16, Assert.Single(await AllAsync<Deviation>(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_OtherChargePointPlaceOrRule_IsARowOfItsOwn()
    {
        var service = await StartAsync();
        var fact = Fact(Noon);

        await HandleAsync(service, fact);
        await HandleAsync(service, fact with { ChargePointId = new('c', 255), Path = new('p', 255), Rule = new('r', 50) });
        await HandleAsync(service, fact with { Action = "BootNotification" });

        Assert.Equal(3, (await AllAsync<Deviation>(service)).Count);
    }

    private static DeviationAccepted Fact(DateTimeOffset at) => new(
        Guid.NewGuid(), "CP", at, OcppVersion.V16, "StatusNotification", "status", "acme-idle", ViolationKind.NotInEnumeration);

    private static Task<int> HandleAsync(ServiceUnderTest service, DeviationAccepted fact) =>
        service.WithAsync<DeviationAcceptedHandler, int>(async handler =>
        {
            await handler.HandleAsync(fact, CancellationToken.None);
            return 0;
        });
}
