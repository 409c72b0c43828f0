using Ocpp.Micro.Testing;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>A test that starts processes on a bus of either kind, within memory when it has no broker.</summary>
public abstract class BusTests(RabbitMqFixture? broker) : IAsyncLifetime
{
    private readonly Stack<TestHost> _hosts = new();
    private readonly HashSet<string> _queues = ["ocpp.calls.unrouted"];
    private VirtualHost? _virtualHost;

    private protected IEnumerable<TestHost> Hosts => _hosts;

    private protected Uri? Broker => _virtualHost?.Address;

    private protected Script Script { get; } = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        if (broker is not null)
            _virtualHost = await broker.CreateVirtualHostAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        while (_hosts.TryPop(out var host))
            await host.DisposeAsync();

        if (_virtualHost is null)
            return;

        await DeleteQueuesAsync();
        await _virtualHost.DisposeAsync();
    }

    /// <summary>A name for a queue of this test alone.</summary>
    private protected string QueueName()
    {
        var name = $"test-{Guid.NewGuid():N}";
        Own(name);
        return name;
    }

    /// <summary>Has a queue deleted after the test.</summary>
    private protected void Own(string queue)
    {
        _queues.Add(queue);
        _queues.Add($"{queue}.rejected");
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

    private protected async Task<IConnection> ConnectAsync() =>
        await new ConnectionFactory { Uri = Broker! }.CreateConnectionAsync(CancellationToken.None);

    // A virtual host that other tests use must not go on routing to this one.
    private async Task DeleteQueuesAsync()
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: CancellationToken.None);
        foreach (var queue in _queues)
            await channel.QueueDeleteAsync(queue, cancellationToken: CancellationToken.None);
    }
}
