using Ocpp.Micro.DeviceService.DisplayMessages;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A message that a charge point has on its display, or will have.</summary>
internal sealed class DisplayMessage
{
    public required string ChargePointId { get; init; }

    public required int MessageId { get; init; }

    /// <summary>As the specification spells it, for example <c>AlwaysFront</c>.</summary>
    public string Priority { get; private set; } = "";

    public string Format { get; private set; } = "";

    public string Content { get; private set; } = "";

    public string? Language { get; private set; }

    /// <summary>The same in further languages, as a JSON array of format, content and language; null without; 2.1 only.</summary>
    public string? FurtherTexts { get; private set; }

    public string? State { get; private set; }

    public DateTimeOffset? StartAt { get; private set; }

    public DateTimeOffset? EndAt { get; private set; }

    public string? TransactionId { get; private set; }

    public string? Display { get; private set; }

    /// <summary>The request of the latest report that has it.</summary>
    public int RequestId { get; private set; }

    /// <summary>When that report came.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    public void Take(DisplayMessageReport report, string? furtherTexts, int requestId, DateTimeOffset receivedAt)
    {
        if (receivedAt < ReceivedAt)
            return;

        (Format, Content, Language) = report.Texts[0];
        FurtherTexts = furtherTexts;
        Priority = report.Priority;
        State = report.State;
        StartAt = report.StartAt;
        EndAt = report.EndAt;
        TransactionId = report.TransactionId;
        Display = report.Display;
        RequestId = requestId;
        ReceivedAt = receivedAt;
    }
}
