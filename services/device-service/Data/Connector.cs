using Ocpp.Micro.DeviceService.Connectors;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>The state a connector is in, as far as its charge point has told.</summary>
internal sealed class Connector
{
    public required string ChargePointId { get; init; }

    /// <summary>Zero on 1.6, which has no EVSEs.</summary>
    public required int EvseId { get; init; }

    /// <summary>On 1.6 of the charge point, with zero for it as a whole; on 2.x of the EVSE.</summary>
    public required int ConnectorId { get; init; }

    /// <summary>As the specification spells it (OCPP 1.6 §7.7; OCPP 2.0.1 part 2, ConnectorStatusEnumType).</summary>
    public string Status { get; private set; } = "";

    /// <summary>As the specification spells it (OCPP 1.6 §7.6); empty on 2.x, which has none.</summary>
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
