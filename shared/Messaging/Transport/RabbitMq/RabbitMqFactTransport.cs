using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Telemetry;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Publishes facts durably, on a channel of their own whose publishes end when the broker has confirmed them.</summary>
internal sealed class RabbitMqFactTransport(BrokerLink link, TimeProvider clock) : IFactTransport
{
    public string System => MessagingSpans.RabbitMq;

    public ValueTask PublishAsync(OutgoingFact fact, CancellationToken cancellationToken)
    {
        var properties = PropertiesOf(fact.Name, fact.Fact.Id.ToString(), fact.Trace);
        properties.Timestamp = new(fact.Fact.OccurredAt.ToUnixTimeSeconds());
        properties.Headers![EnvelopeHeaders.ChargePointId] = fact.Fact.ChargePointId;
        return Channel.BasicPublishAsync(
            FactTopologyNames.Exchange, fact.Name, mandatory: false, properties, fact.Body, cancellationToken);
    }

    // Mandatory: a fact set aside where no queue is would be lost without a word.
    public ValueTask RejectAsync(IncomingFact fact, string queue, string reason, CancellationToken cancellationToken)
    {
        var properties = PropertiesOf(fact.Name, fact.Id, fact.Trace);
        properties.Headers!.SetRejection(reason, clock.GetUtcNow());
        if (fact.ChargePointId is not null)
            properties.Headers![EnvelopeHeaders.ChargePointId] = fact.ChargePointId;
        return Channel.BasicPublishAsync(
            exchange: "", RejectedTopologyNames.QueueOf(queue), mandatory: true, properties, fact.Body, cancellationToken);
    }

    /// <summary>Reads what a fact's message brought.</summary>
    public static IncomingFact Read(string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body) =>
        new(properties.Type ?? routingKey, properties.MessageId, body, properties.Headers?.Trace() ?? default)
        {
            ChargePointId = properties.Headers?.Text(EnvelopeHeaders.ChargePointId),
        };

    private IChannel Channel => link.Facts ?? throw new BrokerUnavailableException();

    private static BasicProperties PropertiesOf(string name, string? id, TraceHeaders trace)
    {
        var headers = new Dictionary<string, object?>();
        headers.SetTrace(trace);
        return new() { ContentType = "application/json", Headers = headers, MessageId = id, Persistent = true, Type = name };
    }
}
