using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to remove a display message (OCPP 2.1 part 2, ClearDisplayMessageRequest).</summary>
/// <param name="Id">The message, as <see cref="SetDisplayMessageRequest"/> called it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearDisplayMessageResponse>(OcppVersion.V21, "ClearDisplayMessage")]
public sealed partial record ClearDisplayMessageRequest([Range(0, int.MaxValue)] int Id, CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearDisplayMessageRequest"/> (OCPP 2.1 part 2, ClearDisplayMessageResponse).</summary>
/// <param name="Status">Whether the message was removed.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearDisplayMessageResponse(
    ClearMessageStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Whether a display message was removed (OCPP 2.1 part 2, ClearMessageStatusEnumType).</summary>
[OcppEnum]
public enum ClearMessageStatusEnum
{
    /// <summary>It was removed.</summary>
    Accepted,

    /// <summary>There is no such message.</summary>
    Unknown,

    /// <summary>It could not be removed.</summary>
    Rejected,
}
