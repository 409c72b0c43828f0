using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks which certificates are installed (OCPP 2.1 part 2, GetInstalledCertificateIdsRequest).</summary>
/// <param name="CertificateType">Only certificates of these types; absent means all.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetInstalledCertificateIdsResponse>(OcppVersion.V21, "GetInstalledCertificateIds")]
public sealed partial record GetInstalledCertificateIdsRequest(
    [MinLength(1)] IReadOnlyList<GetCertificateIdUseEnum>? CertificateType = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetInstalledCertificateIdsRequest"/> (OCPP 2.1 part 2, GetInstalledCertificateIdsResponse).
/// </summary>
/// <param name="Status">Whether there are any.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CertificateHashDataChain">The certificates found.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetInstalledCertificateIdsResponse(
    GetInstalledCertificateStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MinLength(1)] IReadOnlyList<CertificateHashDataChain>? CertificateHashDataChain = null,
    CustomData? CustomData = null);

/// <summary>What an installed certificate is for (OCPP 2.1 part 2, GetCertificateIdUseEnumType).</summary>
[OcppEnum]
public enum GetCertificateIdUseEnum
{
    /// <summary>Root for ISO 15118 connections with vehicles.</summary>
    V2GRootCertificate,

    /// <summary>Root of contract certificates of mobility operators.</summary>
    MORootCertificate,

    /// <summary>Root for the connection to the central system.</summary>
    CSMSRootCertificate,

    /// <summary>The station's own certificate for ISO 15118, with its sub-CA certificates.</summary>
    V2GCertificateChain,

    /// <summary>Root for signatures of firmware.</summary>
    ManufacturerRootCertificate,

    /// <summary>Root of the vehicle manufacturers' certificates.</summary>
    OEMRootCertificate,
}

/// <summary>An installed certificate and those below it (OCPP 2.1 part 2, CertificateHashDataChainType).</summary>
/// <param name="CertificateHashData">The certificate.</param>
/// <param name="CertificateType">What it is for.</param>
/// <param name="ChildCertificateHashData">The sub-CA certificates of its chain; only for <c>V2GCertificateChain</c>.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CertificateHashDataChain(
    CertificateHashData CertificateHashData,
    GetCertificateIdUseEnum CertificateType,
    [MinLength(1), MaxLength(4)] IReadOnlyList<CertificateHashData>? ChildCertificateHashData = null,
    CustomData? CustomData = null);
