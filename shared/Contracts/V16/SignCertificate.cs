using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>
/// Asks to have a new certificate signed, which follows in a <see cref="CertificateSignedRequest"/> (OCPP 1.6 security
/// whitepaper §5.17).
/// </summary>
/// <param name="Csr">The certificate signing request (PKCS #10, RFC 2986) in PEM.</param>
[OcppRequest<SignCertificateResponse>(OcppVersion.V16, "SignCertificate")]
public sealed partial record SignCertificateRequest([MaxLength(5500)] string Csr);

/// <summary>Answers <see cref="SignCertificateRequest"/> (OCPP 1.6 security whitepaper §5.18).</summary>
/// <param name="Status">Whether the central system has the certificate signed.</param>
[OcppObject]
public sealed partial record SignCertificateResponse(GenericStatus Status);

/// <summary>Whether a request is taken (OCPP 1.6 security whitepaper §6.8).</summary>
[OcppEnum]
public enum GenericStatus
{
    /// <summary>It is taken and will be carried out.</summary>
    Accepted,

    /// <summary>It is refused.</summary>
    Rejected,
}
