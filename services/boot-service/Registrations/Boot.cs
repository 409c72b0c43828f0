using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>What a charge point says of itself when it boots, in whichever version of OCPP.</summary>
/// <param name="ChargePointId">Who.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Version">The OCPP version of its socket.</param>
/// <param name="Vendor">Who made it.</param>
/// <param name="Model">Its model.</param>
internal sealed record Boot(string ChargePointId, DateTimeOffset ReceivedAt, OcppVersion Version, string Vendor, string Model)
{
    public string? SerialNumber { get; init; }

    /// <summary>Serial number of the box inside the charge point; deprecated in OCPP 1.6, gone in 2.0.1.</summary>
    public string? BoxSerialNumber { get; init; }

    public string? FirmwareVersion { get; init; }

    public string? Iccid { get; init; }

    public string? Imsi { get; init; }

    public string? MeterType { get; init; }

    public string? MeterSerialNumber { get; init; }

    /// <summary>Why it started, in the words of OCPP 2.x (BootReasonEnumType); 1.6 does not say.</summary>
    public string? Reason { get; init; }
}
