using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>A test that starts processes on a bus of either kind; they are stopped and their queues deleted at its end.</summary>
public abstract class BusTests(Uri? broker) : IAsyncLifetime
{
    private readonly Stack<TestHost> _hosts = new();
    private readonly HashSet<string> _queues = ["ocpp.calls.unrouted"];

    private protected Uri? Broker { get; } = broker;

    private protected Script Script { get; } = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        while (_hosts.TryPop(out var host))
            await host.DisposeAsync();

        if (Broker is null)
            return;

        await using var connection = await new ConnectionFactory { Uri = Broker }.CreateConnectionAsync(CancellationToken.None);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: CancellationToken.None);
        foreach (var queue in _queues)
        {
            await channel.QueueDeleteAsync(queue, cancellationToken: CancellationToken.None);
            await channel.QueueDeleteAsync($"{queue}.rejected", cancellationToken: CancellationToken.None);
        }
    }

    /// <summary>A name for a queue of this test alone.</summary>
    private protected string QueueName()
    {
        var name = $"test-{Guid.NewGuid():N}";
        _queues.Add(name);
        return name;
    }

    /// <summary>A gateway and a service: two processes on a broker, one process within memory.</summary>
    private protected async Task<TestHost> StartGatewayAsync(Action<IBusEndpoints> service, params (string Key, string Value)[] settings)
    {
        if (Broker is null)
        {
            return await StartAsync(
                endpoints =>
                {
                    endpoints.CallClient();
                    service(endpoints);
                },
                settings);
        }

        var gateway = await StartAsync(endpoints => endpoints.CallClient());
        await StartAsync(service, settings);
        return gateway;
    }

    private protected async Task<TestHost> StartAsync(Action<IBusEndpoints> endpoints, params (string Key, string Value)[] settings) =>
        Own(await TestHost.StartAsync(Broker, Script, endpoints, settings));

    private protected TestHost Own(TestHost host)
    {
        _hosts.Push(host);
        return host;
    }
}
