using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks for a contract certificate on behalf of a vehicle (ISO 15118) (OCPP 2.1 part 2, Get15118EVCertificateRequest).
/// </summary>
/// <param name="Iso15118SchemaVersion">Version of the ISO 15118 schema the session uses; needed to read the EXI data.</param>
/// <param name="Action">Whether to install or to update.</param>
/// <param name="ExiRequest">The vehicle's own request, EXI in Base64.</param>
/// <param name="MaximumContractCertificateChains">
/// How many contracts the vehicle wants to install; absent in ISO 15118-2 sessions.
/// </param>
/// <param name="PrioritizedEMAIDs">
/// The contracts, by account id, to take first when there are more than wanted; absent in ISO 15118-2 sessions.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<Get15118EVCertificateResponse>(OcppVersion.V21, "Get15118EVCertificate")]
public sealed partial record Get15118EVCertificateRequest(
    [MaxLength(50)] string Iso15118SchemaVersion,
    CertificateActionEnum Action,
    [MaxLength(11000)] string ExiRequest,
    [Range(0, int.MaxValue)] int? MaximumContractCertificateChains = null,
    [MinLength(1), MaxLength(8), ItemMaxLength(255)] IReadOnlyList<string>? PrioritizedEMAIDs = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="Get15118EVCertificateRequest"/> (OCPP 2.1 part 2, Get15118EVCertificateResponse).</summary>
/// <param name="Status">Whether the request could be processed.</param>
/// <param name="ExiResponse">The answer for the vehicle, EXI in Base64.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="RemainingContracts">How many more contracts can be had by asking again.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Get15118EVCertificateResponse(
    Iso15118EVCertificateStatusEnum Status,
    [MaxLength(17000)] string ExiResponse,
    StatusInfo? StatusInfo = null,
    [Range(0, int.MaxValue)] int? RemainingContracts = null,
    CustomData? CustomData = null);
