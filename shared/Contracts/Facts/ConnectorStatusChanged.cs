namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has told the state of a connector, or of itself.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">Since when, as the charge point says; when its message came if it does not.</param>
/// <param name="EvseId">The EVSE; null on 1.6, which has none.</param>
/// <param name="ConnectorId">The connector: on 1.6 of the charge point, where 0 is the charge point itself; on 2.x of the EVSE.</param>
/// <param name="State">The state in the terms that all versions share.</param>
/// <param name="Status">The status in the version's own words, for example <c>SuspendedEV</c>.</param>
/// <param name="ErrorCode">What is wrong, in the words of 1.6 (ChargePointErrorCode); null when nothing is, and on 2.x.</param>
/// <param name="VendorErrorCode">The vendor's own error code; at most 50 characters.</param>
/// <param name="Info">More about the error in words; at most 50 characters.</param>
public sealed record ConnectorStatusChanged(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int? EvseId,
    int ConnectorId,
    ConnectorState State,
    string Status,
    string? ErrorCode = null,
    string? VendorErrorCode = null,
    string? Info = null) : Fact(Id, ChargePointId, OccurredAt);
