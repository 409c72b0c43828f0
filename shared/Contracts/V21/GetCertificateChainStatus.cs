using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks for the revocation status of the certificates of a chain (OCPP 2.1 part 2, GetCertificateChainStatusRequest).
/// </summary>
/// <param name="CertificateStatusRequests">The certificates, and where each can be checked.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetCertificateChainStatusResponse>(OcppVersion.V21, "GetCertificateChainStatus")]
public sealed partial record GetCertificateChainStatusRequest(
    [MinLength(1), MaxLength(4)] IReadOnlyList<CertificateStatusRequestInfo> CertificateStatusRequests,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetCertificateChainStatusRequest"/> (OCPP 2.1 part 2, GetCertificateChainStatusResponse).
/// </summary>
/// <param name="CertificateStatus">What is known of each certificate.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetCertificateChainStatusResponse(
    [MinLength(1), MaxLength(4)] IReadOnlyList<CertificateStatus> CertificateStatus,
    CustomData? CustomData = null);

/// <summary>A certificate whose revocation status is wanted (OCPP 2.1 part 2, CertificateStatusRequestInfoType).</summary>
/// <param name="CertificateHashData">Which certificate, by its hashes.</param>
/// <param name="Source">Where its status can be had.</param>
/// <param name="Urls">Addresses of the OCSP responder or of the revocation list.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CertificateStatusRequestInfo(
    CertificateHashData CertificateHashData,
    CertificateStatusSourceEnum Source,
    [MinLength(1), MaxLength(5), ItemMaxLength(2000)] IReadOnlyList<string> Urls,
    CustomData? CustomData = null);

/// <summary>
/// Which source tells the revocation status of a certificate (OCPP 2.1 part 2, CertificateStatusSourceEnumType).
/// </summary>
[OcppEnum]
public enum CertificateStatusSourceEnum
{
    /// <summary>A certificate revocation list.</summary>
    CRL,

    /// <summary>An OCSP responder.</summary>
    OCSP,
}

/// <summary>The revocation status of a certificate (OCPP 2.1 part 2, CertificateStatusType).</summary>
/// <param name="CertificateHashData">Which certificate, by its hashes.</param>
/// <param name="Source">Where the status comes from.</param>
/// <param name="Status">Whether the certificate is revoked.</param>
/// <param name="NextUpdate">When the source will have newer information.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CertificateStatus(
    CertificateHashData CertificateHashData,
    CertificateStatusSourceEnum Source,
    CertificateStatusEnum Status,
    DateTimeOffset NextUpdate,
    CustomData? CustomData = null);

/// <summary>Whether a certificate is revoked (OCPP 2.1 part 2, CertificateStatusEnumType).</summary>
[OcppEnum]
public enum CertificateStatusEnum
{
    /// <summary>It is not revoked.</summary>
    Good,

    /// <summary>It is revoked.</summary>
    Revoked,

    /// <summary>The source does not know it.</summary>
    Unknown,

    /// <summary>The status could not be obtained.</summary>
    Failed,
}
