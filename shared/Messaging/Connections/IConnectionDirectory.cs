using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Connections;

/// <summary>Knows of every connection of a charge point, whichever gateway holds it. Created per request from its own service scope.</summary>
public interface IConnectionDirectory
{
    /// <summary>
    /// A charge point has connected. Its first CALL waits for the answer, but not for long; an exception is an error log and
    /// <see cref="Contracts.Envelope.Admission.Unknown"/> to the gateway.
    /// </summary>
    /// <param name="request">What the gateway says of it.</param>
    /// <param name="connection">The connection; its unique id says nothing.</param>
    /// <param name="cancellationToken">Cancelled when the gateway waits no longer, and when the service stops.</param>
    Task<KnownChargePoint> OpenAsync(OpenConnectionRequest request, CallContext connection, CancellationToken cancellationToken);

    /// <summary>How must a charge point prove who it is? Its upgrade request waits for the answer, and is refused without one.</summary>
    /// <param name="chargePointId">The charge point.</param>
    /// <param name="cancellationToken">Cancelled when the gateway waits no longer, and when the service stops.</param>
    Task<FindCredentialsResponse> FindCredentialsAsync(string chargePointId, CancellationToken cancellationToken);

    /// <summary>Connections have ended.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Cancelled when the gateway waits no longer, and when the service stops.</param>
    Task<CloseConnectionsResponse> CloseAsync(CloseConnectionsRequest request, CancellationToken cancellationToken);

    /// <summary>A gateway lives.</summary>
    /// <param name="request">Which, and how long it may be silent.</param>
    /// <param name="cancellationToken">Cancelled when the gateway waits no longer, and when the service stops.</param>
    Task<RenewLeaseResponse> RenewAsync(RenewLeaseRequest request, CancellationToken cancellationToken);

    /// <summary>Where is a charge point connected?</summary>
    /// <param name="chargePointId">The charge point.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any longer, and when the service stops.</param>
    Task<FindConnectionResponse> FindAsync(string chargePointId, CancellationToken cancellationToken);
}
