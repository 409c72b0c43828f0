namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Why an upgrade is refused, as the client is told: nothing but the status where there is no detail.</summary>
internal sealed record Refusal(int Status, string Title, string? Detail = null)
{
    public static readonly Refusal NotAWebSocket = new(
        StatusCodes.Status426UpgradeRequired,
        "A WebSocket is required.",
        "Charge points connect here with a WebSocket of version 13 and a subprotocol such as ocpp1.6.");

    public static readonly Refusal NoIdentity = new(
        StatusCodes.Status400BadRequest,
        "The charge point's identity is missing.",
        "The last segment of the path is the charge point's identity, percent-encoded, of at most 255 characters: /ocpp/CP001.");

    public static readonly Refusal NotReady = new(
        StatusCodes.Status503ServiceUnavailable, "The gateway is not ready.", "It is starting, stopping, or has lost its message broker.");

    public static readonly Refusal Full = new(
        StatusCodes.Status503ServiceUnavailable, "The gateway is full.", "It has as many connections as it may have.");

    /// <summary>The directory has not said who may come in.</summary>
    public static readonly Refusal NotKnown = new(
        StatusCodes.Status503ServiceUnavailable, "The gateway is not ready.", "It cannot tell for the moment who may connect.");

    public static readonly Refusal Busy = new(
        StatusCodes.Status503ServiceUnavailable, "The gateway is busy.", "Too many are about to connect.");

    /// <summary>Nobody knows the charge point, and such are not welcome.</summary>
    public static readonly Refusal Unknown = new(StatusCodes.Status404NotFound, "not known");

    /// <summary>It has not proved who it is, or not as its security profile asks.</summary>
    public static readonly Refusal Unproven = new(StatusCodes.Status401Unauthorized, "not proved");

    /// <summary>Too many failed before it, from its address or in its name.</summary>
    public static readonly Refusal TooMany = new(StatusCodes.Status429TooManyRequests, "too many attempts");
}
