using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>
/// Brings the certificate that the charge point asked for with <see cref="SignCertificateRequest"/> (OCPP 1.6 security
/// whitepaper §5.1).
/// </summary>
/// <param name="CertificateChain">The signed certificate in PEM, followed by its sub-CA certificates if they are needed.</param>
[OcppRequest<CertificateSignedResponse>(OcppVersion.V16, "CertificateSigned")]
public sealed partial record CertificateSignedRequest([MaxLength(10000)] string CertificateChain);

/// <summary>Answers <see cref="CertificateSignedRequest"/> (OCPP 1.6 security whitepaper §5.2).</summary>
/// <param name="Status">Whether the charge point takes the certificate.</param>
[OcppObject]
public sealed partial record CertificateSignedResponse(CertificateSignedStatus Status);

/// <summary>Whether a charge point takes its new certificate (OCPP 1.6 security whitepaper §6.2).</summary>
[OcppEnum]
public enum CertificateSignedStatus
{
    /// <summary>The certificate is valid.</summary>
    Accepted,

    /// <summary>The certificate is not valid.</summary>
    Rejected,
}
