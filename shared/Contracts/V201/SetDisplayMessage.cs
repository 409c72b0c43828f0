using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Asks to show a message on the display, or to replace the one with the same id (OCPP 2.0.1 part 2, SetDisplayMessageRequest).
/// </summary>
/// <param name="Message">The message, and when to show it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetDisplayMessageResponse>(OcppVersion.V201, "SetDisplayMessage")]
public sealed partial record SetDisplayMessageRequest(MessageInfo Message, CustomData? CustomData = null);

/// <summary>Answers <see cref="SetDisplayMessageRequest"/> (OCPP 2.0.1 part 2, SetDisplayMessageResponse).</summary>
/// <param name="Status">Whether the message can be shown.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetDisplayMessageResponse(
    DisplayMessageStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Whether a message can be shown on the display (OCPP 2.0.1 part 2, DisplayMessageStatusEnumType).</summary>
[OcppEnum]
public enum DisplayMessageStatusEnum
{
    /// <summary>It was taken to be shown.</summary>
    Accepted,

    /// <summary>None of its formats can be shown.</summary>
    NotSupportedMessageFormat,

    /// <summary>It was not taken.</summary>
    Rejected,

    /// <summary>Messages of its priority cannot be shown.</summary>
    NotSupportedPriority,

    /// <summary>Messages for its station state cannot be shown.</summary>
    NotSupportedState,

    /// <summary>The transaction it belongs to is unknown or over.</summary>
    UnknownTransaction,
}
