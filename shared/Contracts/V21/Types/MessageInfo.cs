using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A message to show on a charging station (OCPP 2.1 part 2, MessageInfoType).</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Priority">How it competes with other messages.</param>
/// <param name="Message">What to show.</param>
/// <param name="Display">The display to show it on.</param>
/// <param name="State">The state of the station it is shown in; absent means any.</param>
/// <param name="StartDateTime">From when to show it; absent means at once.</param>
/// <param name="EndDateTime">Until when to show it; it is removed afterwards.</param>
/// <param name="TransactionId">The transaction during which to show it; it is removed when that ends.</param>
/// <param name="MessageExtra">Further versions of the message, such as in other languages.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record MessageInfo(
    [Range(0, int.MaxValue)] int Id,
    MessagePriorityEnum Priority,
    MessageContent Message,
    Component? Display = null,
    MessageStateEnum? State = null,
    DateTimeOffset? StartDateTime = null,
    DateTimeOffset? EndDateTime = null,
    [MaxLength(36)] string? TransactionId = null,
    [MinLength(1), MaxLength(4)] IReadOnlyList<MessageContent>? MessageExtra = null,
    CustomData? CustomData = null);
