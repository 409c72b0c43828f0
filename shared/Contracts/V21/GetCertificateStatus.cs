using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks the central system for the OCSP status of a certificate (OCPP 2.1 part 2, GetCertificateStatusRequest).
/// </summary>
/// <param name="OcspRequestData">The certificate, and whom to ask.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetCertificateStatusResponse>(OcppVersion.V21, "GetCertificateStatus")]
public sealed partial record GetCertificateStatusRequest(OCSPRequestData OcspRequestData, CustomData? CustomData = null);

/// <summary>Answers <see cref="GetCertificateStatusRequest"/> (OCPP 2.1 part 2, GetCertificateStatusResponse).</summary>
/// <param name="Status">Whether the OCSP status could be had; tells nothing of the certificate.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="OcspResult">The responder's answer (RFC 6960), DER in Base64; absent only when it could not be had.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetCertificateStatusResponse(
    GetCertificateStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MaxLength(18000)] string? OcspResult = null,
    CustomData? CustomData = null);
