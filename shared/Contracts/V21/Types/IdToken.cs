using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>An identifier that authorizes its holder, and what kind it is (OCPP 2.1 part 2, IdTokenType).</summary>
/// <param name="Value">The identifier, compared without regard to case; empty for <c>NoAuthorization</c>.</param>
/// <param name="Type">The kind of identifier, such as <c>ISO14443</c> or <c>eMAID</c>.</param>
/// <param name="AdditionalInfo">Further identifiers of the same holder.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record IdToken(
    [WireName("idToken"), MaxLength(255)] string Value,
    [MaxLength(20)] string Type,
    [MinLength(1)] IReadOnlyList<AdditionalInfo>? AdditionalInfo = null,
    CustomData? CustomData = null);
