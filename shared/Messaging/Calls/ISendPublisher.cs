using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>Hands SENDs to whichever service has bound their action. Nobody answers a SEND (OCPP 2.1 part 4 §4.2.4).</summary>
public interface ISendPublisher
{
    /// <summary>
    /// Publishes a SEND; while the broker is away it is tried again until the envelope's deadline. The payload is copied before the
    /// method yields. A SEND whose action nobody has bound is dropped and counted where that is noticed.
    /// </summary>
    /// <param name="envelope">Headers of the SEND, marked as not answered; the current activity is its trace context.</param>
    /// <param name="payload">The JSON object as it stood in the frame.</param>
    /// <param name="cancellationToken">Gives up trying.</param>
    /// <returns>False when the deadline passed before the broker had taken it.</returns>
    /// <exception cref="ArgumentException">The envelope is that of a CALL.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<bool> PublishAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
