using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.Persistence.Tests;

public sealed class OutboxReplicasTests(PostgreSqlFixture server) : PersistenceTests(new PostgreSqlUnderTest(server))
{
    [Fact]
    public async Task Dispatch_ThreeReplicas_PublishEachFactOnceAndInOrder()
    {
        var replicas = new[] { await StartAsync(), await StartAsync(), await StartAsync() };
        var published = new ConcurrentQueue<FirmwareStatusChanged>();
        foreach (var replica in replicas)
        {
            replica.Facts.OnPublish = async fact =>
            {
                await Task.Yield();
                published.Enqueue((FirmwareStatusChanged)fact);
            };
        }

        for (var number = 0; number < 60; number++)
            await SaveAsync(replicas[number % 3], context => context.AddFact(FactOf("CP", number)));

        await Eventually.IsTrueAsync(
            () =>
            {
                foreach (var replica in replicas)
                    replica.Clock.Advance(TimeSpan.FromSeconds(1));

                return published.Count >= 60;
            },
            "all facts are published");
        await Eventually.IsTrueAsync(async () => await PendingFactsAsync(replicas[0]) == 0, "the outbox is empty");

        Assert.Equal(Enumerable.Range(0, 60).Select(number => $"{number}"), published.Select(fact => fact.Status));
    }

    /// <summary>While the broker is away, one of them is always at it, and none must take that for progress.</summary>
    [Fact]
    public async Task Dispatch_AnotherReplicaIsAtIt_StillTellsHowLongTheOutboxHasWaited()
    {
        var (first, second) = (await StartAsync(), await StartAsync());
        using var ages = AgesOf(first);
        first.Facts.Refuses = static _ => true;
        var isHeld = new TaskCompletionSource();
        var isOver = new TaskCompletionSource();
        second.Facts.OnPublish = _ =>
        {
            isHeld.TrySetResult();
            return isOver.Task;
        };
        await SaveAsync(first, static context => context.AddFact(FactOf("CP", 1)));
        await Eventually.IsTrueAsync(() => Advance(first) && AgeOf(ages) >= 5, "the first replica has failed");

        await Eventually.IsTrueAsync(() => Advance(second) && isHeld.Task.IsCompleted, "the second replica is at it");
        var before = AgeOf(ages);
        await Eventually.IsTrueAsync(() => Advance(first) && AgeOf(ages) >= before + 60, "the first replica goes on counting");

        isOver.SetResult();
        await Eventually.IsTrueAsync(() => Advance(first) && Advance(second) && AgeOf(ages) == 0, "the outbox is empty");
    }

    private static bool Advance(ServiceUnderTest replica)
    {
        replica.Clock.Advance(TimeSpan.FromSeconds(1));
        return true;
    }
}
