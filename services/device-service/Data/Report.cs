using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Reports;

namespace Ocpp.Micro.DeviceService.Data;

/// <summary>Which parts of a report have come. What they say is stored where it belongs, complete or not.</summary>
internal sealed class Report : IAppendOnly
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required ReportKind Kind { get; init; }

    public required int RequestId { get; init; }

    /// <summary>Counts the reports with this request id: whoever asks may use an id again.</summary>
    public int Run { get; private set; } = 1;

    /// <summary>How many different parts of the run have come.</summary>
    public int PartCount { get; private set; }

    /// <summary>Number of the last part; null until it has come.</summary>
    public int? LastSeqNo { get; private set; }

    /// <summary>Whether any part of the run said if another follows; without it, every part looks like the last.</summary>
    public bool SaysWhatFollows { get; private set; }

    /// <summary>When the first part of the run came.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the run had all its parts; null until then.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>When a full inventory was asked for by this request id; null when another report was, or nobody told.</summary>
    public DateTimeOffset? FullInventoryAskedAt { get; private set; }

    /// <summary>Of two parts at once, each must know of the other.</summary>
    public int Revision { get; private set; }

    public List<ReceivedPart> Parts { get; } = [];

    public bool IsComplete => CompletedAt is not null;

    /// <summary>
    /// Whether what the report does not mention is gone: all of a full inventory has come. Where no part said if another follows,
    /// it may be a piece of one, and nothing is gone.
    /// </summary>
    public bool ReplacesTheModel => IsComplete && SaysWhatFollows && FullInventoryAskedAt <= StartedAt;

    /// <summary>Notes what was asked for.</summary>
    public void Ask(BaseReportRequested request)
    {
        FullInventoryAskedAt = request.ReportBase == "FullInventory" ? request.OccurredAt : null;
        ReceivedAt = request.OccurredAt > ReceivedAt ? request.OccurredAt : ReceivedAt;
        Revision++;
    }

    /// <summary>
    /// Counts a part; says whether it is a new one. Expects <see cref="Parts"/> to hold the one with its number, if it came before.
    /// </summary>
    public bool Take(ReportPart part, DateTimeOffset receivedAt)
    {
        receivedAt = ReportedTime.AsStored(receivedAt);
        if (part.SeqNo is not { } seqNo)
            return TakeNext(part, receivedAt);

        var generatedAt = ReportedTime.AsStored(part.GeneratedAt ?? receivedAt);
        var before = Parts.Find(entry => entry.SeqNo == seqNo);
        if (before is null)
        {
            BeginUnlessBegun(receivedAt);
            Parts.Add(new() { SeqNo = seqNo, Run = Run, GeneratedAt = generatedAt, ReceivedAt = receivedAt });
        }
        else
        {
            if (before.GeneratedAt == generatedAt || receivedAt <= before.ReceivedAt)
                return false;

            if (before.Run == Run)
                BeginAgain(receivedAt);
            before.Run = Run;
            before.GeneratedAt = generatedAt;
            before.ReceivedAt = receivedAt;
        }

        Count(seqNo, part.Tbc, receivedAt);
        return true;
    }

    // No number and no time: what comes after the last part begins another run, and gaps cannot be seen.
    private bool TakeNext(ReportPart part, DateTimeOffset receivedAt)
    {
        if (Revision > 0 && receivedAt <= ReceivedAt)
            return false;

        if (IsComplete)
            BeginAgain(receivedAt);
        BeginUnlessBegun(receivedAt);
        Count(PartCount, part.Tbc, receivedAt);
        return true;
    }

    private void Count(int seqNo, bool? tbc, DateTimeOffset receivedAt)
    {
        PartCount++;
        SaysWhatFollows |= tbc is not null;
        if (tbc is not true)
            LastSeqNo = Math.Max(LastSeqNo ?? 0, seqNo);
        else if (seqNo >= LastSeqNo)
            LastSeqNo = null;

        CompletedAt = PartCount == LastSeqNo + 1 ? receivedAt : null;
        ReceivedAt = receivedAt > ReceivedAt ? receivedAt : ReceivedAt;
        Revision++;
    }

    private void BeginUnlessBegun(DateTimeOffset receivedAt)
    {
        if (PartCount == 0 || receivedAt < StartedAt)
            StartedAt = receivedAt;
    }

    private void BeginAgain(DateTimeOffset receivedAt)
    {
        PartCount = 0;
        LastSeqNo = null;
        SaysWhatFollows = false;
        StartedAt = receivedAt;
        Run++;
    }
}
