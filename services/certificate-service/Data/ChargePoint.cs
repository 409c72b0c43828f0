namespace Ocpp.Micro.CertificateService.Data;

/// <summary>The serial number that a charge point has given when it booted: its certificate may name that instead of its identity, where that is allowed.</summary>
internal sealed class ChargePoint
{
    public required string Id { get; init; }

    /// <summary>Empty when it has given none.</summary>
    public required string SerialNumber { get; set; }
}
