using Ocpp.Micro.DeviceService.Connectors;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The state a connector is in, as far as its charge point has told. Connector 0 is the charge point as a whole.</summary>
internal sealed class Connector
{
    public required string ChargePointId { get; init; }

    public required int ConnectorId { get; init; }

    /// <summary>As the specification spells it (OCPP 1.6 §7.7).</summary>
    public string Status { get; private set; } = "";

    /// <summary>As the specification spells it (OCPP 1.6 §7.6).</summary>
    public string ErrorCode { get; private set; } = "";

    public string? Info { get; private set; }

    public string? VendorId { get; private set; }

    public string? VendorErrorCode { get; private set; }

    /// <summary>Since when; an older report changes nothing any more.</summary>
    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public void Take(StatusReport report)
    {
        Status = report.Status;
        ErrorCode = report.ErrorCode;
        Info = report.Info;
        VendorId = report.VendorId;
        VendorErrorCode = report.VendorErrorCode;
        Since = report.At;
        ReceivedAt = report.ReceivedAt;
    }
}
