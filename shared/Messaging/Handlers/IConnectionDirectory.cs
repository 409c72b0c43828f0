namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Knows of every connection of a charge point, whichever gateway holds it. Created per request from its own service scope.</summary>
public interface IConnectionDirectory
{
    /// <summary>
    /// A charge point has connected. Its first CALL waits for the answer, but not for long; an exception is an error log and
    /// <see cref="Contracts.Envelope.Admission.Unknown"/> to the gateway.
    /// </summary>
    /// <param name="connection">The connection; its unique id says nothing.</param>
    /// <param name="cancellationToken">Cancelled when the gateway waits no longer, and when the service stops.</param>
    Task<KnownChargePoint> OpenAsync(CallContext connection, CancellationToken cancellationToken);
}
