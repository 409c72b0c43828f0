namespace Ocpp.Micro.DeviceService.Data;

/// <summary>A part of a report that has come.</summary>
internal sealed class ReceivedPart
{
    public long ReportId { get; init; }

    public required int SeqNo { get; init; }

    /// <summary>The run it came in; see <see cref="Report.Run"/>.</summary>
    public required int Run { get; set; }

    /// <summary>When the charge point made it; what tells a repetition from the same part of another run.</summary>
    public required DateTimeOffset GeneratedAt { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }
}
