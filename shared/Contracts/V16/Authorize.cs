using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks whether an id tag may charge (OCPP 1.6 §4.1, §6.1).</summary>
/// <param name="IdTag">The id tag, compared without regard to case; at most 20 characters.</param>
[OcppRequest<AuthorizeResponse>(OcppVersion.V16, "Authorize")]
public sealed partial record AuthorizeRequest([MaxLength(20)] string IdTag);

/// <summary>Answers <see cref="AuthorizeRequest"/> (OCPP 1.6 §6.2).</summary>
/// <param name="IdTagInfo">What is known of the id tag.</param>
[OcppObject]
public sealed partial record AuthorizeResponse(IdTagInfo IdTagInfo);
