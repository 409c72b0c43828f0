using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Contracts.V21;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.DisplayMessages;

/// <summary>What a charge point says of a message on its display (OCPP 2.0.1 part 2, MessageInfoType).</summary>
/// <param name="Id">The message; unique within the charge point.</param>
/// <param name="Priority">As the specification spells it.</param>
/// <param name="Texts">The message, and from 2.1 on the same in further languages.</param>
internal sealed record DisplayMessageReport(int Id, string Priority, IReadOnlyList<DisplayText> Texts)
{
    /// <summary>In which state of the charge point it is shown, as the specification spells it; null for all.</summary>
    public string? State { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public DateTimeOffset? EndAt { get; init; }

    public string? TransactionId { get; init; }

    /// <summary>The component it is shown on; null for the main display.</summary>
    public string? Display { get; init; }

    public static DisplayMessageReport Of(V201.MessageInfo message) =>
        new(message.Id, message.Priority.ToWire(), [DisplayText.Of(message.Message)])
        {
            State = message.State?.ToWire(),
            StartAt = message.StartDateTime,
            EndAt = message.EndDateTime,
            TransactionId = message.TransactionId,
            Display = message.Display?.Name,
        };

    public static DisplayMessageReport Of(V21.MessageInfo message) => new(
        message.Id, message.Priority.ToWire(), [DisplayText.Of(message.Message), .. (message.MessageExtra ?? []).Select(DisplayText.Of)])
    {
        State = message.State?.ToWire(),
        StartAt = message.StartDateTime,
        EndAt = message.EndDateTime,
        TransactionId = message.TransactionId,
        Display = message.Display?.Name,
    };
}
