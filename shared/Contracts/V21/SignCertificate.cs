using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to have a certificate signed for the charging station (OCPP 2.1 part 2, SignCertificateRequest).</summary>
/// <param name="Csr">The certificate signing request (PKCS #10), PEM encoded.</param>
/// <param name="CertificateType">
/// What the certificate is for; absent means both the central system and ISO 15118 connections.
/// </param>
/// <param name="HashRootCertificate">The root certificate whose PKI is to sign.</param>
/// <param name="RequestId">Number to find the matching <see cref="CertificateSignedRequest"/> by.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SignCertificateResponse>(OcppVersion.V21, "SignCertificate")]
public sealed partial record SignCertificateRequest(
    [MaxLength(5500)] string Csr,
    CertificateSigningUseEnum? CertificateType = null,
    CertificateHashData? HashRootCertificate = null,
    int? RequestId = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="SignCertificateRequest"/>; the certificate comes later in a <see cref="CertificateSignedRequest"/>
/// (OCPP 2.1 part 2, SignCertificateResponse).
/// </summary>
/// <param name="Status">Whether the request to sign was taken.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SignCertificateResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
