using MassTransit;
using MassTransit.InMemoryTransport;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport.InMemory;

/// <summary>CALLs and facts as messages that never leave the process: the envelope is one header, an object.</summary>
internal static class InMemoryMessage
{
    private const string EnvelopeHeader = "ocpp";
    private const string Json = "application/json";

    public static InMemoryTransportMessage Of(OutgoingCall call)
    {
        var envelope = call.Envelope;
        var context = new CallContext(
            envelope.ChargePointId, envelope.Version, envelope.UniqueId, envelope.ConnectionId, envelope.ReceivedAt, envelope.Deadline)
        {
            Leniency = envelope.Leniency,
        };
        var incoming = new IncomingCall(call.RoutingKey, envelope.Action, context, call.Payload, call.Trace)
        {
            Admission = envelope.Admission,
            IsInternal = envelope.IsInternal,
            IsSend = envelope.IsSend,
        };
        return Of(new InMemoryCall(call.Key, incoming));
    }

    public static InMemoryTransportMessage Of(OutgoingFact fact) =>
        Of(new IncomingFact(fact.Name, fact.Fact.Id.ToString(), fact.Body, fact.Trace));

    public static T Read<T>(ReceiveContext context)
        where T : class =>
        context.TransportHeaders.TryGetHeader(EnvelopeHeader, out var value) && value is T envelope
            ? envelope
            : throw new InvalidOperationException($"The message is no {typeof(T).Name}.");

    private static InMemoryTransportMessage Of(object envelope)
    {
        var message = new InMemoryTransportMessage(NewId.NextGuid(), [], Json);
        message.Headers.Set(EnvelopeHeader, envelope);
        return message;
    }
}

/// <summary>A CALL and the key of its answer.</summary>
internal sealed record InMemoryCall(long Key, IncomingCall Call);
