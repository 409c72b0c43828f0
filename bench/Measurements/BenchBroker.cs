using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Bench.Measurements;

/// <summary>The broker to measure on: the one given, or one of the bench's own.</summary>
internal sealed class BenchBroker : IAsyncDisposable
{
    private readonly OwnRabbitMq? _own;

    private BenchBroker(OwnRabbitMq? own, Uri address)
    {
        _own = own;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<BenchBroker> StartAsync(Uri? given)
    {
        if (given is not null)
            return new(null, given);

        var own = new OwnRabbitMq();
        await own.InitializeAsync();
        return new(own, own.Address);
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
