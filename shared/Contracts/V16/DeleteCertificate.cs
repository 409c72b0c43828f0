using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to delete an installed certificate (OCPP 1.6 security whitepaper §5.3).</summary>
/// <param name="CertificateHashData">Identifies the certificate to delete.</param>
[OcppRequest<DeleteCertificateResponse>(OcppVersion.V16, "DeleteCertificate")]
public sealed partial record DeleteCertificateRequest(CertificateHashData CertificateHashData);

/// <summary>Answers <see cref="DeleteCertificateRequest"/> (OCPP 1.6 security whitepaper §5.4).</summary>
/// <param name="Status">Whether the certificate is deleted.</param>
[OcppObject]
public sealed partial record DeleteCertificateResponse(DeleteCertificateStatus Status);

/// <summary>Whether a certificate is deleted (OCPP 1.6 security whitepaper §6.5).</summary>
[OcppEnum]
public enum DeleteCertificateStatus
{
    /// <summary>The certificate is deleted.</summary>
    Accepted,

    /// <summary>The certificate is there and could not be deleted.</summary>
    Failed,

    /// <summary>There is no such certificate.</summary>
    NotFound,
}
