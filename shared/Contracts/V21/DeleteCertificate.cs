using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to delete an installed certificate (OCPP 2.1 part 2, DeleteCertificateRequest).</summary>
/// <param name="CertificateHashData">The certificate.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<DeleteCertificateResponse>(OcppVersion.V21, "DeleteCertificate")]
public sealed partial record DeleteCertificateRequest(CertificateHashData CertificateHashData, CustomData? CustomData = null);

/// <summary>Answers <see cref="DeleteCertificateRequest"/> (OCPP 2.1 part 2, DeleteCertificateResponse).</summary>
/// <param name="Status">Whether it was deleted.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DeleteCertificateResponse(
    DeleteCertificateStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
