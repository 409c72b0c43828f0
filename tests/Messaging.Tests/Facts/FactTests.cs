using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Facts;

/// <summary>A fact's way to its listeners, the same on every transport.</summary>
public abstract class FactTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private static readonly FactLog _log = new();

    [Fact]
    public async Task PublishAsync_Listener_GetsFactAsItWas()
    {
        var host = await StartAsync(bus => bus.Listen<TransactionStarted, StartedListener>(QueueName()));
        var fact = Started() with { MeterStart = 12.5m, IdToken = "ü" };

        await host.Get<IFactPublisher>().PublishAsync(fact, Cancellation);

        Assert.Equal(fact, await _log.WaitAsync(fact.Id));
    }

    [Fact]
    public async Task PublishAsync_NobodyListens_Completes()
    {
        var host = await StartAsync(_ => { });

        await host.Get<IFactPublisher>().PublishAsync(Started(), Cancellation);
    }

    [Fact]
    public async Task PublishAsync_TwoQueues_EachGetsFact()
    {
        var host = await StartAsync(bus => bus
            .Listen<TransactionStarted, StartedListener>(QueueName())
            .Listen<TransactionStarted, SecondListener>(QueueName()));
        var fact = Started();

        await host.Get<IFactPublisher>().PublishAsync(fact, Cancellation);

        await _log.WaitAsync(fact.Id);
        await _log.WaitAsync(SecondListener.IdOf(fact));
    }

    [Fact]
    public async Task Listen_TwoFactsOnOneQueue_EachGoesToItsHandler()
    {
        var queue = QueueName();
        var host = await StartAsync(bus => bus
            .Listen<TransactionStarted, StartedListener>(queue)
            .Listen<ChargePointBooted, BootedListener>(queue));
        var (started, booted) = (Started(), new ChargePointBooted(Guid.NewGuid(), "CP", Now, default, "Accepted", "V", "M"));

        await host.Get<IFactPublisher>().PublishAsync(started, Cancellation);
        await host.Get<IFactPublisher>().PublishAsync(booted, Cancellation);

        Assert.Equal(started, await _log.WaitAsync(started.Id));
        Assert.Equal(booted, await _log.WaitAsync(booted.Id));
    }

    [Fact]
    public async Task Listen_HandlerFailsTwice_GetsFactAgain()
    {
        var host = await StartAsync(bus => bus.Listen<TransactionStarted, FailingListener>(QueueName()));
        var fact = Started();
        FailingListener.Failures[fact.Id] = 2;

        await host.Get<IFactPublisher>().PublishAsync(fact, Cancellation);

        Assert.Equal(fact, await _log.WaitAsync(fact.Id));
    }

    [Fact]
    public async Task Listen_HandlerKeepsFailing_NextFactIsHandled()
    {
        var host = await StartAsync(
            bus => bus.Listen<TransactionStarted, FailingListener>(QueueName()), ("Broker:FactAttempts", "2"), ("Broker:ConcurrentCalls", "1"));
        var (bad, good) = (Started(), Started());
        FailingListener.Failures[bad.Id] = 2;

        await host.Get<IFactPublisher>().PublishAsync(bad, Cancellation);
        await host.Get<IFactPublisher>().PublishAsync(good, Cancellation);

        await _log.WaitAsync(good.Id);
        Assert.False(_log.Contains(bad.Id));
        Assert.Contains(host.Logs.GetSnapshot(), record => record.Message.Contains("was set aside"));
    }

    private protected static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private protected static TransactionStarted Started() => new(Guid.NewGuid(), "CP", Now, "1");

    private protected sealed class FactLog
    {
        private readonly ConcurrentDictionary<Guid, TaskCompletionSource<Fact>> _facts = new();

        public void Add(Guid id, Fact fact) => Of(id).TrySetResult(fact);

        public bool Contains(Guid id) => Of(id).Task.IsCompleted;

        public Task<Fact> WaitAsync(Guid id) => Of(id).Task.WaitAsync(TimeSpan.FromSeconds(15), Cancellation);

        private TaskCompletionSource<Fact> Of(Guid id) => _facts.GetOrAdd(id, _ => new());
    }

    private protected sealed class StartedListener : IFactHandler<TransactionStarted>
    {
        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken)
        {
            _log.Add(fact.Id, fact);
            return Task.CompletedTask;
        }
    }

    private protected sealed class BootedListener : IFactHandler<ChargePointBooted>
    {
        public Task HandleAsync(ChargePointBooted fact, CancellationToken cancellationToken)
        {
            _log.Add(fact.Id, fact);
            return Task.CompletedTask;
        }
    }

    private protected sealed class SecondListener : IFactHandler<TransactionStarted>
    {
        public static Guid IdOf(Fact fact) => new([.. fact.Id.ToByteArray().Reverse()]);

        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken)
        {
            _log.Add(IdOf(fact), fact);
            return Task.CompletedTask;
        }
    }

    private protected sealed class FailingListener : IFactHandler<TransactionStarted>
    {
        public static ConcurrentDictionary<Guid, int> Failures { get; } = new();

        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken)
        {
            if (Failures.AddOrUpdate(fact.Id, -1, (_, left) => left - 1) >= 0)
                throw new InvalidOperationException("not yet");

            _log.Add(fact.Id, fact);
            return Task.CompletedTask;
        }
    }
}

public sealed class InMemoryFactTests() : FactTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqFactTests(RabbitMqFixture broker) : FactTests(broker)
{
    [Fact]
    public async Task Listen_HandlerKeepsFailing_FactIsKeptWithReason()
    {
        var queue = QueueName();
        var host = await StartAsync(bus => bus.Listen<TransactionStarted, FailingListener>(queue), ("Broker:FactAttempts", "1"));
        var fact = Started();
        FailingListener.Failures[fact.Id] = 1;

        await host.Get<IFactPublisher>().PublishAsync(fact, Cancellation);

        var kept = await TakeAsync($"{queue}.rejected");
        Assert.Equal(fact.Id.ToString(), kept.Id);
        Assert.Contains("InvalidOperationException: not yet", kept.Reason);
        Assert.Contains(fact.Id.ToString(), kept.Body);
    }

    [Fact]
    public async Task PublishAsync_ListenerAway_GetsFactWhenItIsBack()
    {
        var queue = QueueName();
        var listener = await StartAsync(bus => bus.Listen<TransactionStarted, FailingListener>(queue));
        var publisher = await StartAsync(_ => { });
        await listener.StopAsync();
        var fact = Started();

        await publisher.Get<IFactPublisher>().PublishAsync(fact, Cancellation);
        await StartAsync(bus => bus.Listen<TransactionStarted, FailingListener>(queue));

        await Eventually.IsTrueAsync(() => FailingListener.Failures.ContainsKey(fact.Id), "the fact was delivered");
    }

    [Fact]
    public async Task PublishAsync_BrokerAwayTooLong_Throws()
    {
        await using var network = new BrokerProxy(Broker!);
        var publisher = Own(await TestHost.StartAsync(network.Address, Script, _ => { }, ("Broker:FactTimeout", "00:00:00.5")));
        network.Cut();

        await Assert.ThrowsAsync<TimeoutException>(() => publisher.Get<IFactPublisher>().PublishAsync(Started(), Cancellation));
    }

    [Fact]
    public async Task PublishAsync_BrokerAwayBriefly_IsConfirmedWhenItIsBack()
    {
        await using var network = new BrokerProxy(Broker!);
        var publisher = Own(await TestHost.StartAsync(network.Address, Script, _ => { }));
        network.Cut();

        var publish = publisher.Get<IFactPublisher>().PublishAsync(Started(), Cancellation);
        Assert.False(publish.IsCompleted);
        network.Mend();

        await publish.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    private async Task<(string? Id, string Reason, string Body)> TakeAsync(string queue)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        RabbitMQ.Client.BasicGetResult? message = null;
        await Eventually.IsTrueAsync(
            async () => (message = await channel.BasicGetAsync(queue, autoAck: true, Cancellation)) is not null, "a fact was set aside");
        return (
            message!.BasicProperties.MessageId,
            System.Text.Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers!["ocpp-rejected-reason"]!),
            System.Text.Encoding.UTF8.GetString(message.Body.Span));
    }
}
