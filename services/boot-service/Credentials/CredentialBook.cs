using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Writes down how charge points must prove who they are.</summary>
internal sealed class CredentialBook(
    BootDbContext database, CommonNames names, IOptions<CredentialOptions> options, IOptions<BootOptions> boot, TimeProvider clock)
{
    private const int ClientCertificate = 3;

    // Of the gateways' clocks and ours.
    private static readonly TimeSpan _clockDifference = TimeSpan.FromSeconds(30);

    /// <summary>What is set for a charge point; null for nothing.</summary>
    public async Task<SetCredentials?> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        await database.Credentials.AsNoTracking().SingleOrDefaultAsync(
            row => row.ChargePointId == chargePointId && row.RemovedAt == null, cancellationToken) is { } row
            ? new(row.SecurityProfile, row.TargetProfile, row.CommonName, await CountAsync(chargePointId, cancellationToken), row.ChangedAt)
            : null;

    /// <summary>Whether a charge point had credentials that were removed.</summary>
    public Task<bool> IsRemovedAsync(string chargePointId, CancellationToken cancellationToken) =>
        database.Credentials.AnyAsync(row => row.ChargePointId == chargePointId && row.RemovedAt != null, cancellationToken);

    /// <summary>How many passwords of a charge point are valid.</summary>
    public Task<int> CountAsync(string chargePointId, CancellationToken cancellationToken) =>
        database.Passwords.CountAsync(password => password.ChargePointId == chargePointId, cancellationToken);

    /// <summary>Sets all of it; a new password replaces all there are.</summary>
    /// <returns>The connection that does not satisfy it, for its gateway to be told; null for none.</returns>
    /// <exception cref="CallErrorException">Its name is another's.</exception>
    public Task<ReplacedConnection?> SetAsync(SetCredentialsRequest request, CancellationToken cancellationToken) => database.ChangeAsync(
        request.ChargePointId,
        async (held, token) =>
        {
            await names.ClaimAsync(request.ChargePointId, request.CommonName ?? request.ChargePointId, token);
            var isOtherName = false;
            await ChangeAsync(
                request.ChargePointId,
                async (row, change) =>
                {
                    isOtherName = (row.CommonName ?? row.ChargePointId) != (request.CommonName ?? row.ChargePointId);
                    (row.SecurityProfile, row.TargetProfile, row.CommonName, row.RemovedAt) = (request.SecurityProfile, null, request.CommonName, null);
                    return request.Password is { } hash && await ReplacePasswordsAsync(request.ChargePointId, hash, change);
                },
                token);
            return held is null || held.Satisfies(LeastOf(request.SecurityProfile), request.Password is not null, isOtherName) ? null : held;
        },
        clock,
        cancellationToken);

    /// <summary>
    /// Forgets all of it but that there was something: without, the charge point would get in as one that never needed any proof.
    /// </summary>
    /// <returns>The connection that would not be let in any more, for its gateway to be told; null for none.</returns>
    public Task<ReplacedConnection?> RemoveAsync(string chargePointId, CancellationToken cancellationToken) => database.ChangeAsync(
        chargePointId,
        async (held, token) =>
        {
            var isOtherName = await database.Credentials.AnyAsync(
                row => row.ChargePointId == chargePointId && row.CommonName != null && row.CommonName != chargePointId, token);
            await database.RemoveCredentialsAsync(chargePointId, clock.GetUtcNow(), token);
            return held is null || (held.Satisfies(LeastOf(0), true, isOtherName) && await IsWelcomeAsync(chargePointId, token)) ? null : held;
        },
        clock,
        cancellationToken);

    /// <summary>
    /// Takes a further password down, before the charge point hears of it; null when it may use any of those that there are, and there are as
    /// many as there may be.
    /// </summary>
    /// <returns>Its number.</returns>
    public Task<long?> AddPasswordAsync(string chargePointId, string password, CancellationToken cancellationToken)
    {
        var hash = PasswordHash.Of(password, options.Value.PasswordIterations);
        return WriteAsync<long?>(
            chargePointId,
            async (_, token) =>
            {
                var former = await database.Passwords.Where(known => known.ChargePointId == chargePointId).OrderBy(known => known.Number).ToListAsync(token);
                if (former.Count >= FindCredentialsResponse.MaxPasswords)
                {
                    if (await FindUnusedAsync(chargePointId, former, token) is not { } unused)
                        return null;

                    database.Passwords.Remove(unused);
                }

                var number = NumberAfter(former);
                database.Passwords.Add(Password.Of(chargePointId, hash, number, clock.GetUtcNow()));
                return number;
            },
            cancellationToken);
    }

    /// <summary>The charge point has taken a password and uses it after its next Reset.</summary>
    public Task WaitForResetAsync(string chargePointId, long number, CancellationToken cancellationToken) => database.WriteAsync(
        token => database.Passwords
            .Where(password => password.ChargePointId == chargePointId && password.Number == number)
            .ExecuteUpdateAsync(static set => set.SetProperty(static password => password.WaitsForReset, true), token),
        cancellationToken);

    /// <summary>Takes one back that the charge point surely does not have.</summary>
    public Task DropPasswordAsync(string chargePointId, long number, CancellationToken cancellationToken) => database.WriteAsync(
        token => database.Passwords
            .Where(password => password.ChargePointId == chargePointId && password.Number == number)
            .ExecuteDeleteAsync(token),
        cancellationToken);

    /// <summary>Takes down, before the charge point hears of it, which profile it is told to change to.</summary>
    public Task AimAsync(string chargePointId, int profile, CancellationToken cancellationToken) => WriteAsync(
        chargePointId, (row, _) => Task.FromResult(row.TargetProfile = profile), cancellationToken);

    /// <summary>It does not change to it after all.</summary>
    public Task GiveUpAsync(string chargePointId, int profile, CancellationToken cancellationToken) => database.WriteAsync(
        token => database.Credentials
            .Where(row => row.ChargePointId == chargePointId && row.TargetProfile == profile)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.TargetProfile, (int?)null).SetProperty(row => row.Revision, row => row.Revision + 1), token),
        cancellationToken);

    // What it was sent and has not come in with, although it has come in since, and with a password: it does not have that. The first is the one
    // that it uses, because those before are gone once it has come in with one.
    private async Task<Password?> FindUnusedAsync(string chargePointId, List<Password> known, CancellationToken cancellationToken)
    {
        var connection = await database.Connections.AsNoTracking()
            .SingleOrDefaultAsync(held => held.ChargePointId == chargePointId, cancellationToken);
        return connection is { SecurityProfile: > 0 and < ClientCertificate, OpenedAt: var openedAt }
            ? known.Skip(1).FirstOrDefault(password => !password.WaitsForReset && password.SetAt + _clockDifference < openedAt)
            : null;
    }

    private int LeastOf(int profile) => Math.Max(profile, options.Value.LeastProfile);

    private async Task<bool> IsWelcomeAsync(string chargePointId, CancellationToken cancellationToken) =>
        (options.Value.WelcomeRemoved || !await IsRemovedAsync(chargePointId, cancellationToken))
        && (options.Value.WelcomeUnknown || boot.Value.ChargePoints.Contains(chargePointId)
            || await database.ChargePoints.AnyAsync(known => known.Id == chargePointId, cancellationToken));

    private async Task<bool> ReplacePasswordsAsync(string chargePointId, PasswordHash hash, CancellationToken cancellationToken)
    {
        var former = await database.Passwords.Where(password => password.ChargePointId == chargePointId).ToListAsync(cancellationToken);
        database.Passwords.RemoveRange(former);
        database.Passwords.Add(Password.Of(chargePointId, hash, NumberAfter(former), clock.GetUtcNow()));
        return true;
    }

    private Task<TResult> WriteAsync<TResult>(
        string chargePointId, Func<ChargePointCredentials, CancellationToken, Task<TResult>> change, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            (_, token) =>
            {
                database.ChangeTracker.Clear();
                return ChangeAsync(chargePointId, change, token);
            },
            cancellationToken);

    private async Task<TResult> ChangeAsync<TResult>(
        string chargePointId, Func<ChargePointCredentials, CancellationToken, Task<TResult>> change, CancellationToken cancellationToken)
    {
        var row = await database.Credentials.FindAsync([chargePointId], cancellationToken);
        if (row is null)
            database.Credentials.Add(row = new() { ChargePointId = chargePointId, SecurityProfile = options.Value.LeastProfile });

        var result = await change(row, cancellationToken);
        row.Changed(clock.GetUtcNow());
        await database.SaveChangesAsync(cancellationToken);
        return result;
    }

    // By the clock, so that it is higher than any that was given before the charge point was removed.
    private long NumberAfter(List<Password> former) =>
        Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), former.Select(static password => password.Number).DefaultIfEmpty().Max() + 1);
}
