using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Commands;

/// <summary>This instance among all gateways: takes what others want of the connections that it holds.</summary>
internal sealed class Gateway(ConnectionRegistry registry, GatewayInstance instance) : IGateway
{
    private static readonly GatewayReply _notHere = new(GatewayOutcome.NotHere);

    public string Id => instance.Id;

    public ValueTask<GatewayReply> HandleAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        // A charge point that has come back has another connection, about which who asks knows nothing yet.
        if (registry.Find(request.ChargePointId) is not { } connection || connection.Identity.ConnectionId != request.ConnectionId)
            return new(_notHere);

        if (request.Kind is not GatewayRequestKind.CloseConnection)
            return connection.CommandAsync(request);

        // Replaced once, and its charge point's present connection again since.
        if (request.Epoch != 0 && connection.Admission.Epoch > request.Epoch)
            return new(_notHere);

        connection.Replace();
        return new(new GatewayReply(GatewayOutcome.Done));
    }
}
