using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Facts;

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

    /// <summary>The security profile that it has or had, 0 to 3: what its charge point has proved.</summary>
    public int SecurityProfile { get; private set; }

    /// <summary>When the socket was accepted, by the gateway's clock.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who ended it and why; null while it is open.</summary>
    public DisconnectReason? CloseReason { get; private set; }

    public bool IsOpen => ClosedAt is null && Epoch > 0;

    /// <summary>The row of a charge point that has never been connected.</summary>
    public static Connection NoneOf(string chargePointId, DateTimeOffset now) => new() { ChargePointId = chargePointId, ClosedAt = now };

    /// <summary>Makes a socket the charge point's present one.</summary>
    public void Open(string connectionId, string gatewayId, OcppVersion version, int securityProfile, DateTimeOffset openedAt)
    {
        Epoch++;
        (ConnectionId, GatewayId, OcppVersion) = (connectionId, gatewayId, version.Subprotocol());
        (SecurityProfile, OpenedAt) = (securityProfile, openedAt);
        (ClosedAt, CloseReason) = (null, null);
    }

    /// <summary>What is kept of it, open as it is, when the charge point has connected to another gateway.</summary>
    public ReplacedConnection Replaced(DateTimeOffset now) => new()
    {
        ConnectionId = ConnectionId,
        ChargePointId = ChargePointId,
        GatewayId = GatewayId,
        Epoch = Epoch,
        OcppVersion = OcppVersion,
        ToldAt = now,
    };

    /// <summary>Takes down what a gateway says of an end, if it is that of this connection.</summary>
    public void Take(EndedConnection end)
    {
        if (IsOpen && ConnectionId == end.ConnectionId && (end.Epoch == 0 || end.Epoch == Epoch))
            Close(end.EndedAt, end.Reason);
    }

    /// <summary>Takes down its end.</summary>
    public void Close(DateTimeOffset at, DisconnectReason reason) => (ClosedAt, CloseReason) = (at, reason);
}
