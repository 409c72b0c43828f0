namespace Ocpp.Micro.BootService.Data;

/// <summary>
/// A connection that was open when its charge point connected to another gateway. It stays until its own gateway has said that it is gone,
/// or is gone itself.
/// </summary>
internal sealed class ReplacedConnection
{
    /// <summary>The socket; unique across gateways.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Its charge point; at most 255 characters.</summary>
    public required string ChargePointId { get; init; }

    /// <summary>The gateway that holds it; at most 128 characters.</summary>
    public required string GatewayId { get; init; }

    /// <summary>Its epoch.</summary>
    public required long Epoch { get; init; }

    /// <summary>The version it speaks, as its WebSocket subprotocol: <c>ocpp1.6</c>.</summary>
    public required string OcppVersion { get; init; }

    /// <summary>When its gateway was told last to close it.</summary>
    public required DateTimeOffset ToldAt { get; set; }
}
