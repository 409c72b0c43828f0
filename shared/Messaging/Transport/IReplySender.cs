using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Transport;

/// <summary>The way back of one CALL.</summary>
internal interface IReplySender
{
    /// <summary>Hands the reply over; nobody waits for the broker to confirm it. The payload is read before the method returns.</summary>
    ValueTask SendAsync(CallReply reply, CancellationToken cancellationToken);
}
