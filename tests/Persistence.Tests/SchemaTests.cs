using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class SchemaOnSqliteTests() : SchemaTests(new SqliteUnderTest());

public sealed class SchemaOnPostgreSqlTests(PostgreSqlFixture server) : SchemaTests(new PostgreSqlUnderTest(server));

public abstract class SchemaTests(DatabaseUnderTest database) : PersistenceTests(database)
{
    [Fact]
    public async Task Call_BeforeTheTablesAreThere_WaitsForThem()
    {
        var service = await StartAsync(("Database:MigrateOnStart", "false"));
        var early = SaveAsync(service, context => context.Notes.Add(new() { Name = "early" }));

        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(service));
        Assert.False(early.IsCompleted);
        await StartAsync();
        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(1));
                return early.IsCompleted;
            },
            "the tables are noticed");

        Assert.Equal(1, await early);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(service));
    }

    [Fact]
    public async Task Call_WhoseDeadlineComesFirst_GivesUp()
    {
        var service = await StartAsync(("Database:MigrateOnStart", "false"));
        using var deadline = new CancellationTokenSource();

        var early = service.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync(deadline.Token));
        await deadline.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => early);
    }

    [Fact]
    public async Task Start_ReplicasAtOnce_AllFindTheTables()
    {
        var replicas = new[] { Build(), Build(), Build() };
        await Task.WhenAll(replicas.Select(replica => Task.Run(replica.StartAsync)));

        foreach (var replica in replicas)
        {
            var count = replica.WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync());
            await Eventually.IsTrueAsync(
                () =>
                {
                    replica.Clock.Advance(TimeSpan.FromSeconds(1));
                    return count.IsCompleted;
                },
                "the tables are there");
            Assert.Equal(0, await count);
        }
    }

    [Fact]
    public async Task Start_SecondTime_KeepsWhatIsThere()
    {
        await SaveAsync(await StartAsync(), context => context.Notes.Add(new() { Name = "a" }));

        Assert.Equal(1, await (await StartAsync()).WithAsync<NotesDbContext, int>(context => context.Notes.CountAsync()));
    }

    private protected static async Task<HealthStatus> HealthAsync(ServiceUnderTest service) =>
        (await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;
}
