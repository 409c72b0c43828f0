using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>Knows every charge point that was registered or has ever booted, and decides who may join.</summary>
internal sealed class ChargePointRegistry(BootDbContext database, IOptions<BootOptions> options)
{
    /// <summary>Takes down a boot and decides. Of several boots of one charge point at once, each is taken down.</summary>
    public Task<Registration> RegisterAsync(Boot boot, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var chargePoint = await database.ChargePoints.FindAsync([boot.ChargePointId], token);
            var status = Decide(boot.ChargePointId, chargePoint?.Decision);
            if (chargePoint is null)
                database.ChargePoints.Add(chargePoint = new() { Id = boot.ChargePointId });

            chargePoint.Take(boot, status);
            database.AddFact(FactOf(boot, status));
            await database.SaveChangesAsync(token);
            return status;
        },
        cancellationToken);

    /// <summary>
    /// What holds of a charge point that has connected: what it was told at its last boot, however long ago, because many come back without
    /// another. One that has never booted is taken as its boot would be, so that leaving it out is no way around a refusal; and one that was
    /// rejected since is so at once, for the same reason.
    /// </summary>
    public Registration Told(string chargePointId, LastTold? last) => last?.Decision is Registration.Rejected
        ? Registration.Rejected
        : last?.Status ?? Decide(chargePointId, last?.Decision);

    /// <summary>Those that were told to wait at their last boot, and would be accepted now.</summary>
    public async Task<IReadOnlyList<string>> AcceptedMeanwhileAsync(CancellationToken cancellationToken)
    {
        var areOthers = options.Value.UnknownChargePoints is Registration.Accepted;
        var named = options.Value.ChargePoints.ToList();
        return await database.ChargePoints
            .Where(chargePoint => chargePoint.Status == Registration.Pending)
            .Where(chargePoint => chargePoint.Decision == Registration.Accepted
                || (chargePoint.Decision == null && (areOthers || named.Contains(chargePoint.Id))))
            .Select(static chargePoint => chargePoint.Id)
            .ToListAsync(cancellationToken);
    }

    private Registration Decide(string chargePointId, Registration? decision) =>
        decision ?? (options.Value.ChargePoints.Contains(chargePointId) ? Registration.Accepted : options.Value.UnknownChargePoints);

    private static ChargePointBooted FactOf(Boot boot, Registration status) => new(
        Guid.CreateVersion7(),
        boot.ChargePointId,
        boot.ReceivedAt,
        boot.Version,
        status.ToString(),
        boot.Vendor,
        boot.Model,
        boot.SerialNumber,
        boot.FirmwareVersion,
        boot.Reason);
}
