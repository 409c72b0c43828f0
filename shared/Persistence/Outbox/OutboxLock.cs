using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>
/// Lets one replica at a time empty an outbox, so that facts keep their order: an advisory lock of PostgreSQL that ends with its
/// transaction. A SQLite file has one process and needs none.
/// </summary>
internal sealed class OutboxLock : IAsyncDisposable
{
    private readonly IDbContextTransaction? _transaction;

    private OutboxLock(IDbContextTransaction? transaction) => _transaction = transaction;

    /// <summary>Takes the lock; what the context does from now on is done once it is committed.</summary>
    /// <param name="context">Without retries: the transaction is its connection's.</param>
    /// <param name="idle">
    /// How long the holder may be silent. A connection that a network has forgotten lives on in the server for hours, and would hold the
    /// lock as long.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null while another holds it.</returns>
    public static async Task<OutboxLock?> TryTakeAsync(ServiceDbContext context, TimeSpan idle, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite())
            return new(null);

        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await TakeAsync(context, idle, cancellationToken))
                return new(transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }

        await transaction.DisposeAsync();
        return null;
    }

    /// <summary>Keeps what was done, and gives the lock back.</summary>
    public Task CommitAsync() => _transaction?.CommitAsync(CancellationToken.None) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _transaction?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Task<bool> TakeAsync(ServiceDbContext context, TimeSpan idle, CancellationToken cancellationToken)
    {
        var name = $"{context.Model.GetDefaultSchema()}.outbox";
        var milliseconds = ((long)idle.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return context.Database
            .SqlQuery<bool>($"""
                SELECT pg_try_advisory_xact_lock(hashtextextended({name}, 0)) AS "Value"
                FROM set_config('idle_in_transaction_session_timeout', {milliseconds}, true)
                """)
            .SingleAsync(cancellationToken);
    }
}
