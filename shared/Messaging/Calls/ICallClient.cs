using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>Hands CALLs to whichever service has bound their action, and brings back the answer.</summary>
public interface ICallClient
{
    /// <summary>
    /// Sends a CALL and waits for its answer until the envelope's deadline. Every outcome is a <see cref="CallReply"/>: nobody
    /// bound, a service that failed, a deadline that passed. The payload is copied before the method yields.
    /// </summary>
    /// <param name="envelope">Headers of the call; the current activity is its trace context.</param>
    /// <param name="payload">The JSON object as it stood in the frame.</param>
    /// <param name="cancellationToken">Gives up waiting, for a socket that closed; the answer is then dropped.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<CallReply> SendAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
