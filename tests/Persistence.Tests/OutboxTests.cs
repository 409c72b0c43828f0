using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Persistence.Outbox;
using Ocpp.Micro.Persistence.Tests.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class OutboxOnSqliteTests() : OutboxTests(new SqliteUnderTest());

public sealed class OutboxOnPostgreSqlTests(PostgreSqlFixture server) : OutboxTests(new PostgreSqlUnderTest(server));

public abstract class OutboxTests(DatabaseUnderTest database) : PersistenceTests(database)
{
    [Fact]
    public async Task AddFact_Saved_IsPublishedAsItWasAndForgotten()
    {
        var service = await StartAsync();
        var fact = new TransactionStopped(
            Guid.CreateVersion7(), "CP", DateTimeOffset.UnixEpoch, "7", MeterStart: 1.5m, MeterStop: 3m, Reason: "Local");

        await SaveAsync(service, context => context.AddFact(fact));

        Assert.Equal(fact, Assert.Single(await service.Facts.OfAsync<TransactionStopped>(1)));
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(service) == 0, "the outbox is empty");
    }

    [Fact]
    public async Task AddFact_ChangeThatFails_IsNeverPublished()
    {
        var service = await StartAsync();
        await SaveAsync(service, context => context.Notes.Add(new() { Name = "a" }));

        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(service, context =>
        {
            context.Notes.Add(new() { Name = "a" });
            context.AddFact(FactOf("CP", 1));
        }));

        await SaveAsync(service, context => context.AddFact(FactOf("CP", 2)));
        Assert.Equal("2", Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1)).Status);
    }

    [Fact]
    public async Task Dispatch_BrokerComesBack_PublishesEverythingOnceAndInOrder()
    {
        var service = await StartAsync(("Outbox:BatchSize", "7"));
        service.Facts.Refuses = _ => true;
        for (var number = 0; number < 20; number++)
            await SaveAsync(service, context => context.AddFact(FactOf($"CP{number % 2}", number / 2)));

        service.Facts.Refuses = null;
        await AdvanceUntilAsync(service, () => service.Facts.Published.Count >= 20);

        AssertInOrder(service.Facts, chargePoints: 2, each: 10);
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(service) == 0, "the outbox is empty");
    }

    [Fact]
    public async Task Dispatch_BrokerIsAway_TellsHowLongTheOutboxHasWaited()
    {
        var service = await StartAsync();
        using var ages = AgesOf(service);
        service.Facts.Refuses = _ => true;
        await SaveAsync(service, context => context.AddFact(FactOf("CP", 1)));

        await AdvanceUntilAsync(service, () => AgeOf(ages) >= 5);

        service.Facts.Refuses = null;
        await AdvanceUntilAsync(service, () => service.Facts.Published.Count >= 1 && AgeOf(ages) == 0);
    }

    [Fact]
    public async Task Dispatch_OneFactIsRefused_HoldsBackItsChargePointAlone()
    {
        var service = await StartAsync();
        service.Facts.Refuses = fact => fact is FirmwareStatusChanged { ChargePointId: "A", Status: "1" };

        await SaveAsync(service, context =>
        {
            for (var number = 0; number < 3; number++)
            {
                context.AddFact(FactOf("A", number));
                context.AddFact(FactOf("B", number));
            }
        });

        await AdvanceUntilAsync(service, () => service.Facts.Published.Count >= 4);
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(service) == 2, "what was published is no longer pending");
        Assert.Equal(4, service.Facts.Published.Count);
        service.Facts.Refuses = null;
        await AdvanceUntilAsync(service, () => service.Facts.Published.Count >= 6);
        AssertInOrder(service.Facts, chargePoints: 2, each: 3, names: ["A", "B"]);
    }

    [Fact]
    public async Task Dispatch_LeftBehindByAnother_IsFoundByPolling()
    {
        var service = await StartAsync();
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(service) == 0, "the service has started");

        // Written past the change tracker's signal, as by a process that was killed then.
        var message = OutboxMessage.From(FactOf("CP", 1));
        await service.WithAsync<NotesDbContext, int>(context => context.Database.ExecuteSqlRawAsync(
            context.Database.IsSqlite()
                ? "INSERT INTO notes_outbox (type, payload) VALUES ({0}, {1})"
                : "INSERT INTO notes.outbox (type, payload) VALUES ({0}, {1})",
            message.Type,
            message.Payload));

        await AdvanceUntilAsync(service, () => service.Facts.Published.Count == 1);
    }

    /// <summary>Tests of services wait for facts while their clock stands still.</summary>
    [Fact]
    public async Task Dispatch_RefusedSeveralTimes_IsWaitedForAtTheSameTime()
    {
        var service = await StartAsync();
        var (attempts, now) = (0, service.Clock.GetUtcNow());
        service.Facts.Refuses = _ => ++attempts <= 3;

        await SaveAsync(service, context => context.AddFact(FactOf("CP", 1)));

        Assert.Single(await service.Facts.OfAsync<FirmwareStatusChanged>(1));
        Assert.Equal((4, now), (attempts, service.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Dispatch_FactOfAnotherVersion_IsSkippedAndKept()
    {
        var service = await StartAsync();

        await SaveAsync(service, context =>
        {
            context.Outbox.Add(new() { Type = "Ocpp.Micro.Contracts.Facts.NotYetKnown, Ocpp.Micro.Contracts", Payload = "{}" });
            context.AddFact(FactOf("CP", 1));
        });

        await service.Facts.OfAsync<FirmwareStatusChanged>(1);
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(service) == 1, "only the unknown fact is left");
        Assert.NotNull(await service.WithAsync<NotesDbContext, string?>(context => context.Outbox.Select(entry => entry.Failure).SingleAsync()));
    }

    [Fact]
    public async Task Dispatch_SavedWithinATrace_ContinuesIt()
    {
        using var root = new SqlStatements();
        var service = await StartAsync();
        var trace = Activity.Current!.TraceId;
        ActivityTraceId? published = null;
        service.Facts.OnPublish = _ =>
        {
            published = Activity.Current?.TraceId;
            return Task.CompletedTask;
        };

        await SaveAsync(service, context => context.AddFact(FactOf("CP", 1)));

        await service.Facts.OfAsync<FirmwareStatusChanged>(1);
        Assert.Equal(trace, published);
    }

    private protected static async Task AdvanceUntilAsync(ServiceUnderTest service, Func<bool> condition) =>
        await Eventually.IsTrueAsync(
            () =>
            {
                service.Clock.Advance(TimeSpan.FromSeconds(1));
                return condition();
            },
            "the facts are published");

    private protected static void AssertInOrder(RecordedFacts facts, int chargePoints, int each, string[]? names = null)
    {
        var byChargePoint = facts.Published.OfType<FirmwareStatusChanged>().GroupBy(fact => fact.ChargePointId).ToList();
        Assert.Equal(chargePoints, byChargePoint.Count);
        if (names is not null)
            Assert.Equal(names.Order(), byChargePoint.Select(group => group.Key).Order());

        Assert.All(
            byChargePoint,
            group => Assert.Equal(Enumerable.Range(0, each).Select(number => $"{number}"), group.Select(fact => fact.Status)));
    }
}
