namespace Ocpp.Micro.CertificateService.Data;

/// <summary>A certificate signing request of a charge point, and what became of it. One row, however often it is repeated.</summary>
internal sealed class SigningRequest
{
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    /// <summary>SHA-256 of <see cref="Csr"/>, in hexadecimal.</summary>
    public required string CsrHash { get; init; }

    /// <summary>What the certificate is for, as 2.x names it; empty when the charge point has not said.</summary>
    public required string CertificateType { get; init; }

    /// <summary>The request as it came.</summary>
    public required string Csr { get; init; }

    public required DateTimeOffset FirstReceivedAt { get; init; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The number that a charge point of 2.1 knows its request by.</summary>
    public int? RequestId { get; set; }

    public SigningOutcome Outcome { get; set; }

    /// <summary>Why it was rejected; a code of at most 20 characters.</summary>
    public string? Reason { get; set; }

    /// <summary>The signed certificate and those above it, PEM, leaf first; null unless <see cref="SigningOutcome.Issued"/>.</summary>
    public string? Chain { get; set; }

    /// <summary>Serial number of the signed certificate, in hexadecimal.</summary>
    public string? SerialNumber { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When the charge point took the certificate; null as long as it has not.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>When it was sent to the charge point last; null as long as it was not.</summary>
    public DateTimeOffset? DeliveryTriedAt { get; set; }

    /// <summary>
    /// What became of it then: <c>Accepted</c> or <c>Rejected</c>, or why there is no such answer, for example <c>NotConnected</c>.
    /// </summary>
    public string? DeliveryOutcome { get; set; }
}
