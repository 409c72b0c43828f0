using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>
/// Keeps what the vehicle at each EVSE needs, the latest report only. Every report is news, for the next vehicle may need the
/// same; a message that is delivered twice is not.
/// </summary>
internal sealed class VehicleNeeds(EnergyDbContext database)
{
    /// <summary>Takes needs down; tells whether they are news.</summary>
    /// <param name="report">The needs.</param>
    /// <param name="answer">What the charge point is answered, as the specification spells it.</param>
    /// <param name="cancellationToken">The deadline.</param>
    public Task<bool> RecordAsync(NeedsReport report, string answer, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var needs = await database.EvChargingNeeds.FindAsync([report.ChargePointId, report.EvseId], token);
                if (needs is null)
                    database.EvChargingNeeds.Add(needs = new() { ChargePointId = report.ChargePointId, EvseId = report.EvseId });
                else if (report.ReceivedAt < needs.ReceivedAt)
                    return false;

                needs.Take(report, answer);
                if (!database.ChangeTracker.HasChanges())
                    return false;

                database.AddFact(FactOf(report));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    private static EvChargingNeedsReported FactOf(NeedsReport report) => new(
        Guid.CreateVersion7(),
        report.ChargePointId,
        report.ToldAt,
        report.EvseId,
        report.RequestedEnergyTransfer,
        report.DepartureTime,
        report.EnergyAmount,
        report.MaxScheduleTuples,
        report.Needs);
}
