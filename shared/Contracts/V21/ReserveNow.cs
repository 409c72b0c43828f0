using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to keep an EVSE for someone (OCPP 2.1 part 2, ReserveNowRequest).</summary>
/// <param name="Id">The reservation's id; a reservation that already has it is replaced.</param>
/// <param name="ExpiryDateTime">When the reservation runs out.</param>
/// <param name="IdToken">The id token it is for.</param>
/// <param name="ConnectorType">The type of connector wanted, such as <c>cType2</c>; absent means any.</param>
/// <param name="EvseId">The EVSE to reserve; absent means any one.</param>
/// <param name="GroupIdToken">The group whose id tokens may use it too.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ReserveNowResponse>(OcppVersion.V21, "ReserveNow")]
public sealed partial record ReserveNowRequest(
    [Range(0, int.MaxValue)] int Id,
    DateTimeOffset ExpiryDateTime,
    IdToken IdToken,
    [MaxLength(20)] string? ConnectorType = null,
    [Range(0, int.MaxValue)] int? EvseId = null,
    IdToken? GroupIdToken = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ReserveNowRequest"/> (OCPP 2.1 part 2, ReserveNowResponse).</summary>
/// <param name="Status">Whether the reservation was made.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReserveNowResponse(
    ReserveNowStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
