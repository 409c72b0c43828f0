using System.Threading.Channels;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>Keeps the facts that were published.</summary>
internal sealed class FakeFactPublisher : IFactPublisher
{
    private readonly Channel<Fact> _facts = Channel.CreateUnbounded<Fact>();

    /// <summary>How publishing ends; at once and well by default.</summary>
    public Func<Fact, Task> Publish { get; set; } = static _ => Task.CompletedTask;

    public async Task PublishAsync(Fact fact, CancellationToken cancellationToken)
    {
        await Publish(fact).WaitAsync(cancellationToken);
        _facts.Writer.TryWrite(fact);
    }

    public ValueTask<Fact> NextAsync(CancellationToken cancellationToken) => _facts.Reader.ReadAsync(cancellationToken);
}
