using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks for a report of the display messages set on the charging station (OCPP 2.1 part 2, GetDisplayMessagesRequest).
/// </summary>
/// <param name="RequestId">Repeated in each <see cref="NotifyDisplayMessagesRequest"/> that carries the report.</param>
/// <param name="Id">Only these messages; absent means any.</param>
/// <param name="Priority">Only messages of this priority; absent means any.</param>
/// <param name="State">Only messages shown in this state; absent means any.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetDisplayMessagesResponse>(OcppVersion.V21, "GetDisplayMessages")]
public sealed partial record GetDisplayMessagesRequest(
    int RequestId,
    [MinLength(1), ItemRange(0, int.MaxValue)] IReadOnlyList<int>? Id = null,
    MessagePriorityEnum? Priority = null,
    MessageStateEnum? State = null,
    CustomData? CustomData = null);

/// <summary>
/// Answers <see cref="GetDisplayMessagesRequest"/>; the messages follow in a report of their own (OCPP 2.1 part 2,
/// GetDisplayMessagesResponse).
/// </summary>
/// <param name="Status">Whether a report will come.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetDisplayMessagesResponse(
    GetDisplayMessagesStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
