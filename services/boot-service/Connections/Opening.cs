using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>What the directory made of a question.</summary>
/// <param name="Epoch">The connection's epoch; 0 when it was superseded.</param>
/// <param name="Former">The connection on another gateway that it has replaced; null for none.</param>
internal sealed record Opening(long Epoch, FormerConnection? Former = null)
{
    public static Opening Superseded { get; } = new(0);

    public bool IsSuperseded => Epoch == 0;
}

/// <summary>A connection whose gateway has to be told that it was replaced.</summary>
internal sealed record FormerConnection(string ChargePointId, string GatewayId, string ConnectionId, long Epoch)
{
    /// <summary>The one that a connection has replaced; null when there is none, or its gateway has said that it is gone.</summary>
    public static FormerConnection? Of(Connection connection) =>
        connection is { FormerGatewayId: { } gatewayId, FormerConnectionId: { } connectionId, FormerEpoch: { } epoch }
            ? new(connection.ChargePointId, gatewayId, connectionId, epoch)
            : null;
}
