namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>What a charge point says of one of its connectors.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ConnectorId">Which connector; zero for the charge point as a whole.</param>
/// <param name="Status">As the specification spells it.</param>
/// <param name="ErrorCode">As the specification spells it.</param>
/// <param name="At">Since when.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
internal sealed record StatusReport(
    string ChargePointId, int ConnectorId, string Status, string ErrorCode, DateTimeOffset At, DateTimeOffset ReceivedAt)
{
    public string? Info { get; init; }

    public string? VendorId { get; init; }

    public string? VendorErrorCode { get; init; }

    /// <summary>
    /// When a state began: as the charge point says, or when it was heard of if it does not say. A time to come is a wrong clock,
    /// and believed it would outdate all that follows.
    /// </summary>
    public static DateTimeOffset Began(DateTimeOffset? reported, DateTimeOffset receivedAt) =>
        reported is { } at && at < receivedAt ? at : receivedAt;
}
