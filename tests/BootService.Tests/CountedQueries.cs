using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocpp.Micro.BootService.Tests;

/// <summary>Counts what is read of charge points and of their connections; the outbox reads at any time.</summary>
internal sealed class CountedQueries : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Forget() => Volatile.Write(ref _count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains("charge_point", StringComparison.Ordinal))
            Interlocked.Increment(ref _count);

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
