using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>More about a status (OCPP 2.1 part 2, StatusInfoType).</summary>
/// <param name="ReasonCode">A short code for the reason, compared without regard to case.</param>
/// <param name="AdditionalInfo">Details in words.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record StatusInfo(
    [MaxLength(20)] string ReasonCode,
    [MaxLength(1024)] string? AdditionalInfo = null,
    CustomData? CustomData = null);
