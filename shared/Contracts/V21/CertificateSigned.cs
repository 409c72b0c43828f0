using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Brings a certificate signed at the charging station's request (OCPP 2.1 part 2, CertificateSignedRequest).</summary>
/// <param name="CertificateChain">The signed certificate and its sub-CA certificates, PEM, leaf first.</param>
/// <param name="CertificateType">
/// What it is for; absent means for ISO 15118 and the connection to the central system alike.
/// </param>
/// <param name="RequestId">The <see cref="SignCertificateRequest"/> it belongs to.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<CertificateSignedResponse>(OcppVersion.V21, "CertificateSigned")]
public sealed partial record CertificateSignedRequest(
    [MaxLength(10000)] string CertificateChain,
    CertificateSigningUseEnum? CertificateType = null,
    int? RequestId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="CertificateSignedRequest"/> (OCPP 2.1 part 2, CertificateSignedResponse).</summary>
/// <param name="Status">Whether the station takes the certificate.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CertificateSignedResponse(
    CertificateSignedStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
