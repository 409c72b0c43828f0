using Ocpp.Micro.CertificateService.Revocation;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.CertificateService.Data;

/// <summary>A question of a charge point about a certificate, and the answer it got.</summary>
internal sealed record RevocationCheck
{
    public required Guid Id { get; init; }

    public required string ChargePointId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string UniqueId { get; init; }

    /// <summary>Which of the certificates of one message, from 0.</summary>
    public required int Position { get; init; }

    /// <summary><c>OCSP</c> or <c>CRL</c>.</summary>
    public required string Source { get; init; }

    public required string HashAlgorithm { get; init; }

    /// <summary>In hexadecimal, as the serial number.</summary>
    public required string IssuerNameHash { get; init; }

    public required string IssuerKeyHash { get; init; }

    public required string SerialNumber { get; init; }

    /// <summary>Who was asked, or would have been.</summary>
    public required string Url { get; init; }

    /// <summary><c>Accepted</c> for a response that was handed on for the charge point to read, else the status it was told.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Why it failed; a code of at most 20 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>When the source will know more.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>The question, without an answer yet.</summary>
    public static RevocationCheck Of(CallContext call, int position, string source, CertificateToCheck certificate, string url) => new()
    {
        Id = Guid.CreateVersion7(call.ReceivedAt),
        ChargePointId = call.ChargePointId,
        ReceivedAt = call.ReceivedAt,
        UniqueId = call.UniqueId,
        Position = position,
        Source = source,
        HashAlgorithm = certificate.Algorithm.ToString(),
        IssuerNameHash = certificate.IssuerNameHash,
        IssuerKeyHash = certificate.IssuerKeyHash,
        SerialNumber = certificate.SerialNumber,
        Url = url,
    };
}
