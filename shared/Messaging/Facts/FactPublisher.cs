using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Publishes facts, again and again while the broker is away, until it has confirmed them or the time is over.</summary>
internal sealed class FactPublisher(IFactTransport transport, PublishRetry retry, IOptions<BrokerOptions> options) : IFactPublisher
{
    public async Task PublishAsync(Fact fact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var name = fact.GetType().Name;
        using var span = MessagingSpans.StartPublish(transport.System, fact);
        var message = new OutgoingFact(
            fact, name, FactJson.Write(fact), span is null ? TraceHeaders.Current : TraceHeaders.Of(span));

        var published = await retry.TryAsync(
            static (state, token) => state.Transport.PublishAsync(state.Message, token),
            (Transport: transport, Message: message),
            options.Value.FactTimeout,
            cancellationToken);
        if (!published)
            throw new TimeoutException($"The broker has not confirmed {name} within {options.Value.FactTimeout}.");

        MessagingTelemetry.FactsPublished.Add(1, new KeyValuePair<string, object?>(OcppTelemetry.Fact, name));
    }
}
