namespace Ocpp.Micro.CertificateService.Data;

/// <summary>
/// A vehicle's request for a contract certificate, and what became of it. What it said stays between the vehicle and its provider:
/// hashes tell whether two were the same.
/// </summary>
internal sealed class VehicleContract
{
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string UniqueId { get; init; }

    /// <summary>Version of the ISO 15118 schema.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary><c>Install</c> or <c>Update</c>.</summary>
    public required string Action { get; init; }

    /// <summary>SHA-256 of the request, in hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>SHA-256 of the response, in hexadecimal; null when there was none.</summary>
    public string? ResponseHash { get; init; }

    /// <summary><c>Accepted</c> or <c>Failed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it failed; a code of at most 20 characters.</summary>
    public string? Reason { get; init; }
}
