using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Knows how charge points must prove who they are.</summary>
internal sealed class CredentialStore(
    IDbContextFactory<BootDbContext> contexts, IOptions<CredentialOptions> options, IOptions<BootOptions> boot)
{
    private readonly HashSet<string> _named = [.. boot.Value.ChargePoints];

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
        var booted = options.Value.WelcomeUnknown ? [] : await BootedAsync(database, ids, cancellationToken);

        return [.. chargePointIds.Select(id => Of(id, rows.GetValueOrDefault(id), booted.Contains(id)) with { Passwords = [.. byOwner[id]] })];
    }

    private FindCredentialsResponse Of(string id, ChargePointCredentials? row, bool hasBooted)
    {
        var isRemoved = row is { RemovedAt: not null };
        var present = isRemoved ? null : row;
        var isKnown = options.Value.WelcomeUnknown || present is not null || hasBooted || _named.Contains(id);
        return new(
            isKnown && (!isRemoved || options.Value.WelcomeRemoved),
            Math.Max(present?.SecurityProfile ?? 0, options.Value.LeastProfile),
            [],
            present?.CommonName ?? id);
    }

    private static async Task<HashSet<string>> BootedAsync(BootDbContext database, string[] ids, CancellationToken cancellationToken) =>
        [.. await database.ChargePoints.Where(known => ids.Contains(known.Id)).Select(static known => known.Id).ToListAsync(cancellationToken)];
}
