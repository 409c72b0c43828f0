namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>What a charge point says of one of its connectors.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="EvseId">Which EVSE; zero on 1.6, which has none.</param>
/// <param name="ConnectorId">Which connector: on 1.6 of the charge point, with zero for it as a whole; on 2.x of the EVSE.</param>
/// <param name="Status">As the specification spells it.</param>
/// <param name="ErrorCode">As the specification spells it; empty on 2.x, which has none.</param>
/// <param name="At">Since when.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
internal sealed record StatusReport(
    string ChargePointId,
    int EvseId,
    int ConnectorId,
    string Status,
    string ErrorCode,
    DateTimeOffset At,
    DateTimeOffset ReceivedAt)
{
    /// <summary>The EVSE in place of which a connector of 1.6 stands.</summary>
    public const int NoEvse = 0;

    public string? Info { get; init; }

    public string? VendorId { get; init; }

    public string? VendorErrorCode { get; init; }
}
