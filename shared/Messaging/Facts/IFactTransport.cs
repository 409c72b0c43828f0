using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Brings facts to every queue that listens to them.</summary>
internal interface IFactTransport
{
    /// <summary>The value of the tag <c>messaging.system</c>.</summary>
    string System { get; }

    /// <summary>Publishes a fact; completes when it is safe with the broker.</summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    ValueTask PublishAsync(OutgoingFact fact, CancellationToken cancellationToken);

    /// <summary>Sets a fact aside that a queue's handler could not handle; completes when it is safe with the broker.</summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    ValueTask RejectAsync(IncomingFact fact, string queue, string reason, CancellationToken cancellationToken);
}

/// <summary>A fact on its way to a transport.</summary>
internal sealed record OutgoingFact(Fact Fact, string Name, ReadOnlyMemory<byte> Body, TraceHeaders Trace);

/// <summary>A fact as it came off a queue.</summary>
internal sealed record IncomingFact(string Name, string? Id, ReadOnlyMemory<byte> Body, TraceHeaders Trace)
{
    /// <summary>The charge point, if the message says.</summary>
    public string? ChargePointId { get; init; }
}
