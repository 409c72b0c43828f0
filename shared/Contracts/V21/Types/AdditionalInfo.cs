using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A further identifier that comes with an id token (OCPP 2.1 part 2, AdditionalInfoType).</summary>
/// <param name="AdditionalIdToken">The further identifier.</param>
/// <param name="Type">What the identifier is; a name all parties have agreed on, ignored by those who don't know it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AdditionalInfo(
    [MaxLength(255)] string AdditionalIdToken,
    [MaxLength(50)] string Type,
    CustomData? CustomData = null);
