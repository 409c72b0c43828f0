namespace Ocpp.Micro.SessionService.Data;

/// <summary>
/// The last time that a token was presented at a charge point, and what it was answered: how an operator finds the card that was
/// just refused, and how a token is known again that comes under another type with its transaction.
/// </summary>
internal sealed class Authorization
{
    public required string ChargePointId { get; init; }

    /// <summary>In upper case.</summary>
    public required string Token { get; init; }

    /// <summary>As OCPP 2.x spells it; empty on 1.6.</summary>
    public required string TokenType { get; init; }

    public required TokenStatus Status { get; set; }

    /// <summary>When the last question came.</summary>
    public required DateTimeOffset AskedAt { get; set; }
}
