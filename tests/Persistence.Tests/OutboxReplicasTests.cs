using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

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
}
