using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocpp.Micro.Bench.Reliability;

/// <summary>Takes the answers that a service would keep out of what it saves, to tell what they cost.</summary>
internal sealed class NoAnswers : SaveChangesInterceptor
{
    private const string Table = "answers";

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(static entry => entry.Metadata.GetTableName() == Table).ToList())
            entry.State = EntityState.Detached;

        return ValueTask.FromResult(result);
    }
}
