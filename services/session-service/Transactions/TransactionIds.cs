using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// Gives out transaction ids, each once and for ever. An instance takes a block of them at a time; what is left of it when the
/// instance ends is never used, so that ids have gaps but no doubles.
/// </summary>
internal sealed class TransactionIds(IDbContextFactory<SessionDbContext> contexts) : IDisposable
{
    private const int BlockSize = 50;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _next;
    private int _end;

    /// <exception cref="OverflowException">All 2,147,483,647 ids are given.</exception>
    public async Task<int> NextAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_next == _end)
                (_next, _end) = await TakeBlockAsync(cancellationToken);

            return _next++;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<(int Next, int End)> TakeBlockAsync(CancellationToken cancellationToken)
    {
        // A context of its own: the block is taken whether or not the transaction it is for gets saved.
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var counter = await database.TransactionIdCounters.SingleAsync(cancellationToken);
            var next = counter.Next;
            counter.Next = checked(next + BlockSize);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return (next, counter.Next);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another instance took the block; each turn of the loop means that one of them got on.
                database.ChangeTracker.Clear();
            }
        }
    }
}
