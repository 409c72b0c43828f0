using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Keeps book of the events that are missing between the first and the last sequence number of a transaction (OCPP 2.0.1 and 2.1
/// E01). Numbers that come again say nothing: some charge points send 0 with every event.
/// </summary>
internal sealed class EventSequence(SessionDbContext database)
{
    public async Task NoteAsync(Transaction transaction, int seqNo, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        if (transaction is not { FirstSeqNo: { } first, LastSeqNo: { } last })
        {
            transaction.FirstSeqNo = transaction.LastSeqNo = seqNo;
        }
        else if (seqNo > last)
        {
            Open(transaction, last, seqNo, receivedAt);
            transaction.LastSeqNo = seqNo;
        }
        else if (seqNo < first)
        {
            Open(transaction, seqNo, first, receivedAt);
            transaction.FirstSeqNo = seqNo;
        }
        else
        {
            await CloseAsync(transaction, seqNo, receivedAt, cancellationToken);
        }
    }

    // Between two numbers that have come.
    private void Open(Transaction transaction, int before, int after, DateTimeOffset noticedAt)
    {
        if ((long)after - before < 2)
            return;

        database.TransactionGaps.Add(new()
        {
            ChargePointId = transaction.ChargePointId,
            TransactionId = transaction.TransactionId,
            FromSeqNo = before + 1,
            ToSeqNo = after - 1,
            NoticedAt = noticedAt,
        });
    }

    private async Task CloseAsync(Transaction transaction, int seqNo, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var gap = await database.TransactionGaps.FirstOrDefaultAsync(
            entry => entry.ChargePointId == transaction.ChargePointId
                && entry.TransactionId == transaction.TransactionId
                && entry.ClosedAt == null
                && entry.FromSeqNo <= seqNo
                && entry.ToSeqNo >= seqNo,
            cancellationToken);
        if (gap is null)
            return;

        if (gap.FromSeqNo == gap.ToSeqNo)
        {
            gap.ClosedAt = receivedAt;
        }
        else if (seqNo == gap.FromSeqNo)
        {
            gap.FromSeqNo++;
        }
        else
        {
            Open(transaction, seqNo, gap.ToSeqNo + 1, gap.NoticedAt);
            gap.ToSeqNo = seqNo - 1;
        }
    }
}
