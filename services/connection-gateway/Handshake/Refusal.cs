namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Why an upgrade is refused, as the client is told.</summary>
internal sealed record Refusal(int Status, string Title, string Detail)
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
}
