using System.Collections.Concurrent;
using System.Text;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>Keeps the SENDs that the gateway hands on.</summary>
internal sealed class FakeSendPublisher : ISendPublisher
{
    private readonly ConcurrentQueue<(CallEnvelope Envelope, string Payload)> _sends = new();

    /// <summary>How publishing ends; at once and well by default.</summary>
    public Func<CallEnvelope, CancellationToken, ValueTask<bool>> Publish { get; set; } = static (_, _) => ValueTask.FromResult(true);

    public IReadOnlyList<(CallEnvelope Envelope, string Payload)> Sends => [.. _sends];

    public ValueTask<bool> PublishAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        _sends.Enqueue((envelope, Encoding.UTF8.GetString(payload.Span)));

        return Publish(envelope, cancellationToken);
    }
}
