using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Brings a new local authorization list or changes to it (OCPP 1.6 §5.15, §6.41).</summary>
/// <param name="ListVersion">Version of the list once the update is applied.</param>
/// <param name="UpdateType">Whether the entries replace the list or change it.</param>
/// <param name="LocalAuthorizationList">
/// The new list or the changes; absent or empty clears the list when full and changes nothing otherwise.
/// </param>
[OcppRequest<SendLocalListResponse>(OcppVersion.V16, "SendLocalList")]
public sealed partial record SendLocalListRequest(
    int ListVersion,
    UpdateType UpdateType,
    IReadOnlyList<AuthorizationData>? LocalAuthorizationList = null);

/// <summary>Answers <see cref="SendLocalListRequest"/> (OCPP 1.6 §6.42).</summary>
/// <param name="Status">Whether the update is applied.</param>
[OcppObject]
public sealed partial record SendLocalListResponse(UpdateStatus Status);

/// <summary>An entry of the local authorization list (OCPP 1.6 §7.1).</summary>
/// <param name="IdTag">The id tag it is about.</param>
/// <param name="IdTagInfo">What is known of the id tag; absent in a differential update removes the entry.</param>
[OcppObject]
public sealed partial record AuthorizationData([MaxLength(20)] string IdTag, IdTagInfo? IdTagInfo = null);

/// <summary>How an update changes the local authorization list (OCPP 1.6 §7.48).</summary>
[OcppEnum]
public enum UpdateType
{
    /// <summary>The entries are added, changed or removed one by one.</summary>
    Differential,

    /// <summary>The entries replace the whole list.</summary>
    Full,
}

/// <summary>Whether an update of the local authorization list is applied (OCPP 1.6 §7.47).</summary>
[OcppEnum]
public enum UpdateStatus
{
    /// <summary>The list is updated.</summary>
    Accepted,

    /// <summary>The list could not be updated.</summary>
    Failed,

    /// <summary>The charge point does not support updates of the list.</summary>
    NotSupported,

    /// <summary>The version of a differential update is not above that of the present list.</summary>
    VersionMismatch,
}
