namespace Ocpp.Micro.CertificateService.Data;

/// <summary>The serial number that a charge point has given when it booted: its certificate may name that instead of its identity.</summary>
internal sealed class ChargePoint
{
    public required string Id { get; init; }

    public required string SerialNumber { get; set; }
}
