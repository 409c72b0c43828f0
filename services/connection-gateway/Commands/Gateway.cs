using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>This instance among all gateways: takes what others want of the connections that it holds.</summary>
internal sealed class Gateway(ConnectionRegistry registry) : IGateway
{
    private static readonly GatewayReply _notHere = new(GatewayOutcome.NotHere);

    // Another after each start, so that what was meant for the connections of the process before does not find this one.
    public string Id { get; } = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";

    public ValueTask<GatewayReply> HandleAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        // A charge point that has come back has another connection, about which who asks knows nothing yet.
        if (registry.Find(request.ChargePointId) is not { } connection || connection.Identity.ConnectionId != request.ConnectionId)
            return new(_notHere);

        if (request.Kind is not GatewayRequestKind.CloseConnection)
            return connection.CommandAsync(request);

        connection.BeginClose(CloseReason.Replaced);
        return new(new GatewayReply(GatewayOutcome.Done));
    }
}
