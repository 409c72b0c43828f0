using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Knows how charge points must prove who they are.</summary>
internal sealed class CredentialStore(IDbContextFactory<BootDbContext> contexts, EntryRules rules)
{
    /// <summary>How each of some charge points must, in the same order.</summary>
    public async Task<IReadOnlyList<FindCredentialsResponse>> FindAsync(IReadOnlyList<string> chargePointIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. chargePointIds.Distinct()];
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await database.Credentials.AsNoTracking()
            .Where(row => ids.Contains(row.ChargePointId))
            .ToDictionaryAsync(static row => row.ChargePointId, cancellationToken);
        var passwords = await database.Passwords.AsNoTracking()
            .Where(password => ids.Contains(password.ChargePointId))
            .OrderBy(static password => password.Number)
            .ToListAsync(cancellationToken);
        var byOwner = passwords.ToLookup(static password => password.ChargePointId, static password => password.ToHash());
        var registered = rules.WelcomesUnknown ? [] : await RegisteredAsync(database, ids, cancellationToken);

        return [.. chargePointIds.Select(id => rules.Of(id, rows.GetValueOrDefault(id), registered.Contains(id)) with { Passwords = [.. byOwner[id]] })];
    }

    private static async Task<HashSet<string>> RegisteredAsync(BootDbContext database, string[] ids, CancellationToken cancellationToken) =>
        [.. await database.ChargePoints.Where(known => ids.Contains(known.Id)).Select(static known => known.Id).ToListAsync(cancellationToken)];
}
