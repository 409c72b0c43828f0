using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to install a root certificate (OCPP 2.0.1 part 2, InstallCertificateRequest).</summary>
/// <param name="CertificateType">What the certificate is for.</param>
/// <param name="Certificate">The X.509 certificate, as PEM.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<InstallCertificateResponse>(OcppVersion.V201, "InstallCertificate")]
public sealed partial record InstallCertificateRequest(
    InstallCertificateUseEnum CertificateType,
    [MaxLength(5500)] string Certificate,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="InstallCertificateRequest"/> (OCPP 2.0.1 part 2, InstallCertificateResponse).</summary>
/// <param name="Status">Whether the certificate was installed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record InstallCertificateResponse(
    InstallCertificateStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>What an installed root certificate is for (OCPP 2.0.1 part 2, InstallCertificateUseEnumType).</summary>
[OcppEnum]
public enum InstallCertificateUseEnum
{
    /// <summary>Root of the ISO 15118 vehicle-to-grid certificates.</summary>
    V2GRootCertificate,

    /// <summary>Root of a mobility operator, to check contract certificates by.</summary>
    MORootCertificate,

    /// <summary>Root of the central system's certificate.</summary>
    CSMSRootCertificate,

    /// <summary>Root of the manufacturer's certificates, to check firmware by.</summary>
    ManufacturerRootCertificate,
}
