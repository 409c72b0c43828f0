namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// Batteries went into or out of a battery swap station, or stayed although they were offered (OCPP 2.1 only). Published once for
/// each; what belongs to one swap has one request id.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The station.</param>
/// <param name="OccurredAt">When the station's message came; it says no time.</param>
/// <param name="RequestId">Ties together what goes in and what comes out.</param>
/// <param name="EventType">What happened: <c>BatteryIn</c>, <c>BatteryOut</c> or <c>BatteryOutTimeout</c>.</param>
/// <param name="IdToken">Who swaps, in upper case; at most 255 characters.</param>
/// <param name="IdTokenType">The kind of token, for example <c>ISO14443</c>.</param>
/// <param name="Authorization">
/// What the token was worth when the message came, as in <see cref="TransactionStarted"/>. The station cannot be told: it has
/// swapped already.
/// </param>
/// <param name="Batteries">The batteries; at least one.</param>
public sealed record BatterySwapped(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int RequestId,
    string EventType,
    string IdToken,
    string IdTokenType,
    string Authorization,
    IReadOnlyList<SwappedBattery> Batteries) : Fact(Id, ChargePointId, OccurredAt);
