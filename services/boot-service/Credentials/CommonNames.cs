using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>
/// Knows who goes by which name in certificates, and that no two go by the same: the name is all that the gateway looks at, so whoever can
/// have a certificate of another's name signed comes in as that one.
/// </summary>
internal sealed class CommonNames(BootDbContext database, IOptions<BootOptions> boot)
{
    /// <summary>Who goes by a name. Whoever is about to take it is waited for.</summary>
    public Task<FindBearerResponse> FindAsync(string name, CancellationToken cancellationToken) => database.InTransactionAsync(
        async token =>
        {
            await database.LockNameAsync(name, token);
            return await ReadAsync(name, token);
        },
        cancellationToken);

    /// <summary>
    /// Takes a name for a charge point until the end of the caller's transaction. A certificate of that name is signed for nobody meanwhile, and
    /// who has had one signed before as one's id is known by then.
    /// </summary>
    /// <exception cref="CallErrorException">It is another's; the text says so as IRequestHandler has refusals.</exception>
    public async Task ClaimAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        await database.LockNameAsync(name, cancellationToken);
        var bearer = await ReadAsync(name, cancellationToken);
        if (bearer.SetFor is { } owner && owner != chargePointId)
            throw Refusal($"{name} is set for {owner}");
        if (bearer.IsId && name != chargePointId)
            throw Refusal($"{name} is the id of another charge point");
    }

    private static CallErrorException Refusal(string reason) =>
        new(OcppErrorCode.PropertyConstraintViolation, $"$.commonName must be another: {reason}");

    private async Task<FindBearerResponse> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var setFor = await database.Credentials
            .Where(row => row.CommonName == name).Select(static row => row.ChargePointId).SingleOrDefaultAsync(cancellationToken);
        return new(setFor, boot.Value.ChargePoints.Contains(name) || await IsIdAsync(name, cancellationToken));
    }

    // Whoever has connected may have had a certificate signed without ever booting. One whose credentials were removed is not let in again.
    private Task<bool> IsIdAsync(string id, CancellationToken cancellationToken) => database.ChargePoints
        .Where(row => row.Id == id).Select(static row => row.Id)
        .Concat(database.Credentials.Where(row => row.ChargePointId == id && row.RemovedAt == null).Select(static row => row.ChargePointId))
        .Concat(database.Connections
            .Where(row => row.ChargePointId == id
                && !database.Credentials.Any(other => other.ChargePointId == id && other.RemovedAt != null))
            .Select(static row => row.ChargePointId))
        .AnyAsync(cancellationToken);
}
