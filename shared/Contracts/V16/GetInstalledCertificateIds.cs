using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks which root certificates are installed (OCPP 1.6 security whitepaper §5.7).</summary>
/// <param name="CertificateType">The kind of certificates to list.</param>
[OcppRequest<GetInstalledCertificateIdsResponse>(OcppVersion.V16, "GetInstalledCertificateIds")]
public sealed partial record GetInstalledCertificateIdsRequest(CertificateUse CertificateType);

/// <summary>Answers <see cref="GetInstalledCertificateIdsRequest"/> (OCPP 1.6 security whitepaper §5.8).</summary>
/// <param name="Status">Whether there are such certificates.</param>
/// <param name="CertificateHashData">One entry for each certificate found.</param>
[OcppObject]
public sealed partial record GetInstalledCertificateIdsResponse(
    GetInstalledCertificateStatus Status,
    [MinLength(1)] IReadOnlyList<CertificateHashData>? CertificateHashData = null);

/// <summary>Whether certificates of the kind asked for are installed (OCPP 1.6 security whitepaper §6.9).</summary>
[OcppEnum]
public enum GetInstalledCertificateStatus
{
    /// <summary>There are, and the response lists them.</summary>
    Accepted,

    /// <summary>There are none.</summary>
    NotFound,
}
