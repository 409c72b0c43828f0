using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Asks for a contract certificate on behalf of a vehicle (ISO 15118) (OCPP 2.0.1 part 2, Get15118EVCertificateRequest).
/// </summary>
/// <param name="Iso15118SchemaVersion">Version of the ISO 15118 schema the session uses; needed to read the EXI data.</param>
/// <param name="Action">Whether to install or to update.</param>
/// <param name="ExiRequest">The vehicle's own request, EXI in Base64.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<Get15118EVCertificateResponse>(OcppVersion.V201, "Get15118EVCertificate")]
public sealed partial record Get15118EVCertificateRequest(
    [MaxLength(50)] string Iso15118SchemaVersion,
    CertificateActionEnum Action,
    [MaxLength(5600)] string ExiRequest,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="Get15118EVCertificateRequest"/> (OCPP 2.0.1 part 2, Get15118EVCertificateResponse).</summary>
/// <param name="Status">Whether the request could be processed.</param>
/// <param name="ExiResponse">
/// The answer for the vehicle, EXI in Base64. The published schemas differ on its length: 7500 characters are read, and at most
/// 5600 written.
/// </param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Get15118EVCertificateResponse(
    Iso15118EVCertificateStatusEnum Status,
    [MaxLength(7500), SentLength(0, 5600)] string ExiResponse,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
