using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks for a check of a VAT number (OCPP 2.1 part 2, VatNumberValidationRequest).</summary>
/// <param name="VatNumber">The VAT number to check.</param>
/// <param name="EvseId">The EVSE at which the number is needed.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<VatNumberValidationResponse>(OcppVersion.V21, "VatNumberValidation")]
public sealed partial record VatNumberValidationRequest(
    [MaxLength(20)] string VatNumber,
    [Range(0, int.MaxValue)] int? EvseId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="VatNumberValidationRequest"/> (OCPP 2.1 part 2, VatNumberValidationResponse).</summary>
/// <param name="VatNumber">The VAT number of the request.</param>
/// <param name="Status">Whether the VAT number is accepted.</param>
/// <param name="Company">Name and address of the company the VAT number belongs to.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="EvseId">The EVSE of the request.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VatNumberValidationResponse(
    [MaxLength(20)] string VatNumber,
    GenericStatusEnum Status,
    Address? Company = null,
    StatusInfo? StatusInfo = null,
    [Range(0, int.MaxValue)] int? EvseId = null,
    CustomData? CustomData = null);
