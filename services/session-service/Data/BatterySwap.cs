namespace Ocpp.Micro.SessionService.Data;

/// <summary>Batteries that went into or out of a battery swap station at once, or were offered and not taken (OCPP 2.1 BatterySwap).</summary>
internal sealed class BatterySwap
{
    /// <summary>
    /// Derived from all that the message says, which has no time and no number of its own: the same message within hours is the same row.
    /// </summary>
    public required Guid Id { get; set; }

    public required string ChargePointId { get; init; }

    /// <summary>The same for what goes in and what comes out in one swap.</summary>
    public required int RequestId { get; init; }

    /// <summary><c>BatteryIn</c>, <c>BatteryOut</c> or <c>BatteryOutTimeout</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>Who swaps, in upper case.</summary>
    public required string IdToken { get; init; }

    public required string IdTokenType { get; init; }

    /// <summary>What the token was worth. There is no way to refuse the swap: it has happened.</summary>
    public required TokenStatus Authorization { get; init; }

    public string? GroupId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required List<BatteryOfSwap> Batteries { get; init; }
}
