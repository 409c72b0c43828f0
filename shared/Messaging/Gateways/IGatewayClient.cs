using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.Messaging.Gateways;

/// <summary>Asks one gateway instance, whose name the directory of connections knows.</summary>
public interface IGatewayClient
{
    /// <summary>
    /// Asks a gateway and waits for its reply until the request's deadline. Every outcome is a <see cref="GatewayReply"/>: a gateway
    /// that is not there says so at once. While the broker is away the request waits for it within its deadline; one that may have left
    /// is never sent again.
    /// </summary>
    /// <param name="request">What is asked; the current activity is its trace context.</param>
    /// <param name="cancellationToken">Gives up waiting; the gateway goes on with what it was asked for.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<GatewayReply> SendAsync(GatewayRequest request, CancellationToken cancellationToken);
}
