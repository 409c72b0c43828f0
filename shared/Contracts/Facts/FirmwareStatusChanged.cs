namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A firmware update has got on, or failed.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point's message came.</param>
/// <param name="Status">How far it is, in the version's own words, for example <c>Installed</c>.</param>
/// <param name="RequestId">The request it answers; null where the version or the charge point does not say.</param>
public sealed record FirmwareStatusChanged(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, string Status, int? RequestId = null)
    : Fact(Id, ChargePointId, OccurredAt);
