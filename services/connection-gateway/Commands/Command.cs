using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>A CALL to the charge point that waits: for others, or for its answer.</summary>
// Continuations leave the thread that reads the socket at once.
internal sealed class Command(GatewayRequest request)
    : TaskCompletionSource<GatewayReply>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public GatewayRequest Request => request;

    /// <summary>Where it waits: the lowest goes first; guarded by the queue's lock.</summary>
    public (int Priority, long Order) Place { get; set; }

    /// <summary>Whether its frame has gone, or was given up; guarded by the queue's lock.</summary>
    public bool IsWritten { get; set; }
}
