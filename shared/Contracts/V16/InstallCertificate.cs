using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to install a root certificate (OCPP 1.6 security whitepaper §5.11).</summary>
/// <param name="CertificateType">What the certificate is used for.</param>
/// <param name="Certificate">The X.509 certificate in PEM.</param>
[OcppRequest<InstallCertificateResponse>(OcppVersion.V16, "InstallCertificate")]
public sealed partial record InstallCertificateRequest(CertificateUse CertificateType, [MaxLength(5500)] string Certificate);

/// <summary>Answers <see cref="InstallCertificateRequest"/> (OCPP 1.6 security whitepaper §5.12).</summary>
/// <param name="Status">Whether the certificate is installed.</param>
[OcppObject]
public sealed partial record InstallCertificateResponse(InstallCertificateStatus Status);

/// <summary>Whether a certificate is installed (OCPP 1.6 security whitepaper §6.3).</summary>
[OcppEnum]
public enum InstallCertificateStatus
{
    /// <summary>The certificate is installed.</summary>
    Accepted,

    /// <summary>The certificate is valid, and installing it failed for another reason.</summary>
    Failed,

    /// <summary>The certificate is not valid, or there is no room for one more.</summary>
    Rejected,
}
