using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks whether an id token may charge (OCPP 2.1 part 2, AuthorizeRequest).</summary>
/// <param name="IdToken">The id token presented.</param>
/// <param name="Certificate">
/// The vehicle's contract certificate chain, PEM, leaf first, when the central system has to check it.
/// </param>
/// <param name="Iso15118CertificateHashData">
/// Hashes of the contract certificate chain, for OCSP checks by the central system.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<AuthorizeResponse>(OcppVersion.V21, "Authorize")]
public sealed partial record AuthorizeRequest(
    IdToken IdToken,
    [MaxLength(10000)] string? Certificate = null,
    [MinLength(1), MaxLength(4)] IReadOnlyList<OCSPRequestData>? Iso15118CertificateHashData = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="AuthorizeRequest"/> (OCPP 2.1 part 2, AuthorizeResponse).</summary>
/// <param name="IdTokenInfo">What is known of the id token.</param>
/// <param name="CertificateStatus">What the check of the contract certificate found, when the request had one.</param>
/// <param name="AllowedEnergyTransfer">The energy transfer modes the vehicle may choose from; absent means charging only.</param>
/// <param name="Tariff">The tariff that applies to the id token.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AuthorizeResponse(
    IdTokenInfo IdTokenInfo,
    AuthorizeCertificateStatusEnum? CertificateStatus = null,
    [MinLength(1)] IReadOnlyList<EnergyTransferModeEnum>? AllowedEnergyTransfer = null,
    Tariff? Tariff = null,
    CustomData? CustomData = null);
