using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>A CALL or SEND as it came off a queue.</summary>
/// <param name="RoutingKey">The key it was routed by.</param>
/// <param name="Action">The action as the charge point spelled it.</param>
/// <param name="Context">What its handler may know.</param>
/// <param name="Payload">The JSON object as it stood in the frame.</param>
/// <param name="Trace">The span it was published under.</param>
internal readonly record struct IncomingCall(
    string RoutingKey, string Action, CallContext Context, ReadOnlyMemory<byte> Payload, TraceHeaders Trace)
{
    /// <summary>What the charge point was told last about whether it may work.</summary>
    public Admission Admission { get; init; }

    /// <summary>Whether it is a SEND, whose answer goes no further than the gateway.</summary>
    public bool IsSend { get; init; }

    /// <summary>Whether it was set aside once, and an operator brings it again.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Whether a gateway asks, and not a charge point.</summary>
    public bool IsInternal { get; init; }

    /// <summary>
    /// How long it may be worked on, from its receipt; null: until its deadline. What one host asks another goes by it, because a clock that
    /// differs by as much as such a question lasts would have every one of them dropped.
    /// </summary>
    public TimeSpan? TimeToLive { get; init; }
}
