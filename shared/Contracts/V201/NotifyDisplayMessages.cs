using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Brings display messages that were asked for (OCPP 2.0.1 part 2, NotifyDisplayMessagesRequest).</summary>
/// <param name="RequestId">The id in the <see cref="GetDisplayMessagesRequest"/>.</param>
/// <param name="MessageInfo">The messages.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyDisplayMessagesResponse>(OcppVersion.V201, "NotifyDisplayMessages")]
public sealed partial record NotifyDisplayMessagesRequest(
    int RequestId,
    [MinLength(1)] IReadOnlyList<MessageInfo>? MessageInfo = null,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyDisplayMessagesRequest"/> (OCPP 2.0.1 part 2, NotifyDisplayMessagesResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyDisplayMessagesResponse(CustomData? CustomData = null);
