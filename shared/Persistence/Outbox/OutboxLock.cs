using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>
/// Lets one replica at a time empty an outbox, so that facts keep their order: an advisory lock of PostgreSQL, which ends with
/// the connection at the latest. A SQLite file has one process and needs none.
/// </summary>
internal static class OutboxLock
{
    public static async Task<bool> TryTakeAsync(ServiceDbContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite())
            return true;

        // Kept open: the lock belongs to the connection.
        await context.Database.OpenConnectionAsync(cancellationToken);
        var name = NameFor(context);
        return await context.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_lock(hashtextextended({name}, 0)) AS \"Value\"")
            .SingleAsync(cancellationToken);
    }

    public static async Task ReleaseAsync(ServiceDbContext context)
    {
        // A connection that broke has taken the lock with it.
        if (context.Database.IsSqlite() || context.Database.GetDbConnection().State != ConnectionState.Open)
            return;

        var name = NameFor(context);
        await context.Database
            .SqlQuery<bool>($"SELECT pg_advisory_unlock(hashtextextended({name}, 0)) AS \"Value\"")
            .SingleAsync(CancellationToken.None);
    }

    private static string NameFor(DbContext context) => $"{context.Model.GetDefaultSchema()}.outbox";
}
