using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The present connection of a charge point, or its last one. The row stays for ever, because its epoch must not be given again.</summary>
internal sealed class Connection
{
    /// <summary>The charge point; at most 255 characters.</summary>
    public required string ChargePointId { get; init; }

    /// <summary>Higher for every socket of the charge point that was accepted.</summary>
    public long Epoch { get; private set; }

    /// <summary>The socket; unique across gateways.</summary>
    public string ConnectionId { get; private set; } = "";

    /// <summary>The gateway instance that holds or held it.</summary>
    public string GatewayId { get; private set; } = "";

    /// <summary>The version it speaks, as its WebSocket subprotocol: <c>ocpp1.6</c>.</summary>
    public string OcppVersion { get; private set; } = "";

    /// <summary>When the socket was accepted, by the gateway's clock.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who ended it and why, as its gateway put it; null while it is open.</summary>
    public string? CloseReason { get; private set; }

    /// <summary>The gateway whose open connection was replaced by this one or one before it; null once that has said that it is gone.</summary>
    public string? FormerGatewayId { get; private set; }

    /// <summary>The connection it has replaced there.</summary>
    public string? FormerConnectionId { get; private set; }

    /// <summary>Its epoch.</summary>
    public long? FormerEpoch { get; private set; }

    public bool IsOpen => ClosedAt is null && Epoch > 0;

    /// <summary>
    /// Makes a socket the charge point's present one. An earlier one on another gateway is remembered until that has said that it is
    /// gone.
    /// </summary>
    public void Open(string connectionId, string gatewayId, OcppVersion version, DateTimeOffset openedAt)
    {
        if (IsOpen && GatewayId != gatewayId)
            (FormerGatewayId, FormerConnectionId, FormerEpoch) = (GatewayId, ConnectionId, Epoch);

        Epoch++;
        (ConnectionId, GatewayId, OcppVersion, OpenedAt) = (connectionId, gatewayId, version.Subprotocol(), openedAt);
        (ClosedAt, CloseReason) = (null, null);
    }

    /// <summary>Takes down what a gateway says of an end: of this connection, or of the one that it has replaced.</summary>
    public void Take(EndedConnection end)
    {
        if (IsOpen && ConnectionId == end.ConnectionId && (end.Epoch == 0 || end.Epoch == Epoch))
            Close(end.EndedAt, end.Reason);
        if (FormerConnectionId == end.ConnectionId)
            ForgetFormer();
    }

    /// <summary>Nobody has to be told any more of the one it has replaced.</summary>
    public void ForgetFormer() => (FormerGatewayId, FormerConnectionId, FormerEpoch) = (null, null, null);

    /// <summary>Takes down its end.</summary>
    public void Close(DateTimeOffset at, string reason) => (ClosedAt, CloseReason) = (at, reason);
}
