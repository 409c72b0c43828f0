using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.Messaging.Gateways;

/// <summary>The gateway instance of this process, as others ask it. A singleton.</summary>
public interface IGateway
{
    /// <summary>Its name among all gateways, another after each start; at most 128 characters.</summary>
    string Id { get; }

    /// <summary>
    /// Does what is asked. Called from the thread that takes requests off the broker, which goes on as soon as this yields; many run at
    /// a time. An exception is an error log and <see cref="GatewayOutcome.NoAnswer"/>.
    /// </summary>
    /// <param name="request">What is asked. Its payload is the gateway's to keep.</param>
    /// <param name="cancellationToken">Cancelled when the process ends and no reply can leave it any more.</param>
    ValueTask<GatewayReply> HandleAsync(GatewayRequest request, CancellationToken cancellationToken);
}
