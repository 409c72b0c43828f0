using Ocpp.Micro.DeviceService.Connectors;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A state that a connector has been in; late reports have their place here, too.</summary>
internal sealed class StatusEvent : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    /// <summary>Zero on 1.6, which has no EVSEs.</summary>
    public required int EvseId { get; init; }

    public required int ConnectorId { get; init; }

    public required string Status { get; init; }

    public required string ErrorCode { get; init; }

    public string? Info { get; init; }

    public string? VendorId { get; init; }

    public string? VendorErrorCode { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public static StatusEvent Of(StatusReport report) => new()
    {
        ChargePointId = report.ChargePointId,
        EvseId = report.EvseId,
        ConnectorId = report.ConnectorId,
        Status = report.Status,
        ErrorCode = report.ErrorCode,
        Info = report.Info,
        VendorId = report.VendorId,
        VendorErrorCode = report.VendorErrorCode,
        At = report.At,
        ReceivedAt = report.ReceivedAt,
    };
}
