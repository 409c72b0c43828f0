using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class ReservationOnSqliteTests() : ReservationTests(new SqliteUnderTest());

public sealed class ReservationOnPostgreSqlTests(PostgreSqlFixture server) : ReservationTests(new PostgreSqlUnderTest(server));

/// <summary>Reservations that end unused (OCPP 2.0.1 and 2.1 H04).</summary>
public abstract class ReservationTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly V201.ReservationStatusUpdateRequest _expired = new(7, V201.ReservationUpdateStatusEnum.Expired);

    [Fact]
    public async Task HandleAsync_BothVersions_AreKeptInOneShapeAndTold()
    {
        var service = await StartAsync();

        Assert.Equal(new(), await service.CallAsync(_expired));
        Assert.Equal(
            new(), await service.CallAsync(new V21.ReservationStatusUpdateRequest(8, V21.ReservationUpdateStatusEnum.NoTransaction)));

        Assert.Equal([("CP", 7, "Expired", Noon), ("CP", 8, "NoTransaction", Noon)], await EndsAsync(service));
        Assert.Equal(
            [("CP", 7, "Expired", Noon), ("CP", 8, "NoTransaction", Noon)],
            (await service.Facts.OfAsync<ReservationEnded>(2)).Select(fact => (fact.ChargePointId, fact.ReservationId, fact.Status, fact.OccurredAt)));
    }

    [Fact]
    public async Task HandleAsync_ToldAgain_IsOneRowAndOneFact()
    {
        var service = await StartAsync();

        await AtOnceAsync(6, _ => service.CallAsync(_expired));
        await service.CallAsync(_expired with { ReservationUpdateStatus = V201.ReservationUpdateStatusEnum.Removed });
        await service.CallAsync(_expired with { ReservationId = 9 });

        Assert.Equal([("CP", 7, "Expired", Noon), ("CP", 9, "Expired", Noon)], await EndsAsync(service));
        Assert.Equal([7, 9], (await service.Facts.OfAsync<ReservationEnded>(2)).Select(fact => fact.ReservationId));
    }

    [Fact]
    public async Task HandleAsync_SameNumberAtAnotherChargePoint_IsAnotherReservation()
    {
        var service = await StartAsync();

        await service.CallAsync(_expired);
        await service.CallAsync(_expired, service.CallOf("another"));

        Assert.Equal(2, (await EndsAsync(service)).Count);
    }

    private static async Task<List<(string, int, string, DateTimeOffset)>> EndsAsync(ServiceUnderTest service)
    {
        var ends = await service.WithAsync<SessionDbContext, List<ReservationEnd>>(
            context => context.ReservationEnds.AsNoTracking().OrderBy(end => end.ReservationId).ToListAsync());
        return [.. ends.Select(end => (end.ChargePointId, end.ReservationId, end.Status, end.ReceivedAt))];
    }
}
