using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Writes down how charge points must prove who they are.</summary>
internal sealed class CredentialBook(BootDbContext database, IOptions<CredentialOptions> options, TimeProvider clock)
{
    /// <summary>What is set for a charge point; null for nothing.</summary>
    public async Task<SetCredentials?> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        await database.Credentials.AsNoTracking().SingleOrDefaultAsync(row => row.ChargePointId == chargePointId, cancellationToken) is { } row
            ? new(row.SecurityProfile, row.TargetProfile, row.CommonName, await CountAsync(chargePointId, cancellationToken), row.ChangedAt)
            : null;

    /// <summary>How many passwords of a charge point are valid.</summary>
    public Task<int> CountAsync(string chargePointId, CancellationToken cancellationToken) =>
        database.Passwords.CountAsync(password => password.ChargePointId == chargePointId, cancellationToken);

    /// <summary>Sets all of it; a new password replaces all there are.</summary>
    public Task SetAsync(SetCredentialsRequest request, CancellationToken cancellationToken) => WriteAsync(
        request.ChargePointId,
        async (row, token) =>
        {
            (row.SecurityProfile, row.TargetProfile, row.CommonName) = (request.SecurityProfile, null, request.CommonName);
            if (request.Password is not { } hash)
                return 0;

            var former = await database.Passwords.Where(password => password.ChargePointId == request.ChargePointId).ToListAsync(token);
            database.Passwords.RemoveRange(former);
            database.Passwords.Add(Password.Of(request.ChargePointId, hash, NumberAfter(former), clock.GetUtcNow()));
            return 0;
        },
        cancellationToken);

    /// <summary>Forgets all of it.</summary>
    public Task RemoveAsync(string chargePointId, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            await database.Passwords.Where(password => password.ChargePointId == chargePointId).ExecuteDeleteAsync(token);
            return await database.Credentials.Where(row => row.ChargePointId == chargePointId).ExecuteDeleteAsync(token);
        },
        cancellationToken);

    /// <summary>Takes a further password down, before the charge point hears of it; null when too many wait to be used.</summary>
    /// <returns>Its number.</returns>
    public Task<long?> AddPasswordAsync(string chargePointId, string password, CancellationToken cancellationToken)
    {
        var hash = PasswordHash.Of(password, options.Value.PasswordIterations);
        return WriteAsync<long?>(
            chargePointId,
            async (_, token) =>
            {
                var former = await database.Passwords.Where(known => known.ChargePointId == chargePointId).ToListAsync(token);
                if (former.Count >= FindCredentialsResponse.MaxPasswords)
                    return null;

                var number = NumberAfter(former);
                database.Passwords.Add(Password.Of(chargePointId, hash, number, clock.GetUtcNow()));
                return number;
            },
            cancellationToken);
    }

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

    private Task<TResult> WriteAsync<TResult>(
        string chargePointId, Func<ChargePointCredentials, CancellationToken, Task<TResult>> change, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                database.ChangeTracker.Clear();
                var row = await database.Credentials.FindAsync([chargePointId], token);
                if (row is null)
                    database.Credentials.Add(row = new() { ChargePointId = chargePointId, SecurityProfile = options.Value.LeastProfile });

                var result = await change(row, token);
                row.Changed(clock.GetUtcNow());
                await database.SaveChangesAsync(token);
                return result;
            },
            cancellationToken);

    // By the clock, so that it is higher than any that was given before the charge point was removed.
    private long NumberAfter(List<Password> former) =>
        Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), former.Select(static password => password.Number).DefaultIfEmpty().Max() + 1);
}
