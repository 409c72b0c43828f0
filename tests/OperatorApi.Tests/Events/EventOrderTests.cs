using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Systems;

namespace Ocpp.Micro.OperatorApi.Tests.Events;

/// <summary>A sequence gives out numbers before they can be seen: on PostgreSQL, of two writers the one with the lower number may commit last.</summary>
public sealed class EventOrderTests(PostgreSqlFixture server) : OperatorApiTests(new PostgreSqlUnderTest(server))
{
    [Fact]
    public async Task Stream_NumberThatIsCommittedLate_IsNotPassedOver()
    {
        var (slow, other) = (await StartAsync(), await StartAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/events", UriKind.Relative));
        using var events = await ToldEvents.OpenAsync(await other.ClientAsync("read"), request);

        var writing = await slow.WithAsync(async database =>
        {
            // As the journal of an instance that stands still between its write and its commit.
            var strategy = database.Database.CreateExecutionStrategy();
            return await strategy.ExecuteAsync(async () =>
            {
                await using var transaction = await database.Database.BeginTransactionAsync(Cancellation);
                await EventJournal.LockAsync(database, Cancellation);
                database.Events.Add(Row("first"));
                await database.SaveChangesAsync(Cancellation);

                var writing = TellAsync(other, "second");
                await Eventually.IsTrueAsync(() => WaitsAsync(other), "the other writer waits");
                await transaction.CommitAsync(Cancellation);
                return writing;
            });
        });
        await writing;

        Assert.Contains("first", (await events.NextAsync()).Data, StringComparison.Ordinal);
        Assert.Contains("second", (await events.NextAsync()).Data, StringComparison.Ordinal);
    }

    private static LiveEvent Row(string type) =>
        new NewEvent(Guid.NewGuid(), EventKind.Security, nameof(SecurityEventOccurred), "CP", $"\"{type}\"").ToRow(DateTimeOffset.UnixEpoch);

    private static async Task TellAsync(ApiUnderTest api, string type)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiveEventHandler>().HandleAsync(
            new SecurityEventOccurred(Guid.NewGuid(), "CP", DateTimeOffset.UnixEpoch, type, Critical: true), Cancellation);
    }

    private static Task<bool> WaitsAsync(ApiUnderTest api) => api.WithAsync(database => database.Database
        .SqlQuery<bool>(
            $"""
            SELECT EXISTS(
                SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
                WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()) AS "Value"
            """)
        .SingleAsync(Cancellation));
}
