using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.Messaging.Gateways;

/// <summary>What became of a request to a gateway, and what the charge point has said to it.</summary>
/// <param name="Outcome">What became of it.</param>
public sealed record GatewayReply(GatewayOutcome Outcome)
{
    /// <summary>The CALLRESULT's JSON object, or the CALLERROR's details as they stood in the frame, whatever JSON they are; else empty.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The CALLERROR's code as it stood in the frame, at most 255 characters, whichever it is; null for none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The CALLERROR's description as it stood in the frame, at most 255 characters; null for none.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>Names of the rules of leniency that hold for the charge point; null for none.</summary>
    public string? Leniency { get; init; }

    internal static GatewayReply NoAnswer { get; } = new(GatewayOutcome.NoAnswer);

    internal static GatewayReply NotHere { get; } = new(GatewayOutcome.NotHere);
}
