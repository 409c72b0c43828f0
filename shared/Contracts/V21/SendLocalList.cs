using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Brings a new local authorization list, or changes to the present one (OCPP 2.1 part 2, SendLocalListRequest).
/// </summary>
/// <param name="VersionNumber">The version the list has once the update is applied.</param>
/// <param name="UpdateType">Whether the entries replace the list or change it.</param>
/// <param name="LocalAuthorizationList">The entries to set or change; absent in a full update empties the list.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SendLocalListResponse>(OcppVersion.V21, "SendLocalList")]
public sealed partial record SendLocalListRequest(
    int VersionNumber,
    UpdateEnum UpdateType,
    [MinLength(1)] IReadOnlyList<AuthorizationData>? LocalAuthorizationList = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SendLocalListRequest"/> (OCPP 2.1 part 2, SendLocalListResponse).</summary>
/// <param name="Status">Whether the update was applied.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SendLocalListResponse(
    SendLocalListStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>An entry of the local authorization list (OCPP 2.1 part 2, AuthorizationDataType).</summary>
/// <param name="IdToken">The id token it is about.</param>
/// <param name="IdTokenInfo">What holds for the id token; absent in a differential update removes the entry.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record AuthorizationData(IdToken IdToken, IdTokenInfo? IdTokenInfo = null, CustomData? CustomData = null);
