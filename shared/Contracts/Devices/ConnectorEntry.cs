using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>The state a connector is in, as operators see it and as far as its charge point has told.</summary>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="EvseId">Null on 1.6, which has no EVSEs.</param>
/// <param name="ConnectorId">On 1.6 of the charge point, with 0 for it as a whole; on 2.x of the EVSE.</param>
/// <param name="Status">As the version spells it (OCPP 1.6 §7.7; OCPP 2.x ConnectorStatusEnumType), for example <c>Available</c>.</param>
/// <param name="ErrorCode">As the specification spells it (OCPP 1.6 §7.6), for example <c>NoError</c>; null on 2.x, which has none.</param>
/// <param name="Since">Since when, by the charge point's clock and never later than the receipt.</param>
/// <param name="ReceivedAt">When it was heard of; long after it when the charge point was offline.</param>
/// <param name="Info">What the charge point adds; 1.6 only.</param>
/// <param name="VendorId">Whose error code it is; 1.6 only.</param>
/// <param name="VendorErrorCode">The vendor's error code; 1.6 only.</param>
public sealed record ConnectorEntry(
    string ChargePointId,
    int? EvseId,
    int ConnectorId,
    string Status,
    string? ErrorCode,
    DateTimeOffset Since,
    DateTimeOffset ReceivedAt,
    string? Info = null,
    string? VendorId = null,
    string? VendorErrorCode = null);

/// <summary>Which state are connectors in? By charge point, EVSE and connector. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Status">The status as the version spells it.</param>
public sealed record ListConnectorsRequest(PageRequest Page, string? ChargePointId = null, string? Status = null)
    : IInternalRequest<ListConnectorsRequest, Page<ConnectorEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListConnectors";
}
