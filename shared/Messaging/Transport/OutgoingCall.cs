using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A CALL or SEND on its way to a transport.</summary>
/// <param name="Key">The sender's own key of the pending call; comes back with the answer.</param>
/// <param name="RoutingKey">The key it is routed by.</param>
/// <param name="Envelope">What travels beside the payload.</param>
/// <param name="Payload">The JSON object as it stood in the frame; does not change any more.</param>
/// <param name="TimeToLive">What is left of its deadline.</param>
/// <param name="Trace">The span it is published under.</param>
internal readonly record struct OutgoingCall(
    long Key, string RoutingKey, CallEnvelope Envelope, ReadOnlyMemory<byte> Payload, TimeSpan TimeToLive, TraceHeaders Trace);
