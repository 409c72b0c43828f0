using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.EnergyService.Data;

namespace Ocpp.Micro.EnergyService.Reports;

/// <summary>
/// Puts reports together that come in parts. What a charge point holds changes when the last part is there, and not before: then
/// the report replaces what an earlier one has told of the same groups. A part that comes again changes nothing. Parts carry no
/// number, so those of one request id within <see cref="EnergyOptions.ReportPatience"/> are one report, and one that comes after
/// the last is taken in, too: there are charge points that call each part the last.
/// </summary>
/// <remarks>
/// A report tells what was asked for. After a request for less than whole groups, the rest of a group counts as not held.
/// </remarks>
internal sealed class ReportAssembly<TItem>(EnergyDbContext database, IOptions<EnergyOptions> options)
    where TItem : ReportedItem
{
    /// <summary>Takes a part in; tells whether what the charge point holds has changed by it.</summary>
    public Task<bool> AddAsync(ReportPart<TItem> part, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var report = await FindAsync(part, token) ?? Begin(part);
                var items = await ItemsOf(report).ToDictionaryAsync(item => item.Identity, token);
                var isNews = false;
                foreach (var item in part.Items)
                    isNews |= Merge(items, item, report);

                var isWhole = report.Take(part.ReceivedAt, part.IsLast) || (isNews && report.CompletedAt is not null);
                if (isWhole)
                {
                    await HoldAsync(report, items.Values, token);
                    database.AddFact(new ReportCompleted(
                        Guid.CreateVersion7(), part.ChargePointId, part.ReceivedAt, part.Kind, part.RequestId));
                }

                await database.SaveChangesAsync(token);
                return isWhole;
            },
            cancellationToken);

    private Task<PartReport?> FindAsync(ReportPart<TItem> part, CancellationToken cancellationToken)
    {
        var earliest = part.ReceivedAt - options.Value.ReportPatience;
        return database.Reports
            .Where(report => report.ChargePointId == part.ChargePointId
                && report.Kind == part.Kind
                && report.RequestId == part.RequestId
                && report.LastPartAt >= earliest)
            .OrderByDescending(report => report.LastPartAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private PartReport Begin(ReportPart<TItem> part)
    {
        var report = new PartReport
        {
            Id = Guid.CreateVersion7(),
            ChargePointId = part.ChargePointId,
            Kind = part.Kind,
            RequestId = part.RequestId,
            BegunAt = part.ReceivedAt,
        };
        database.Reports.Add(report);
        return report;
    }

    private IQueryable<TItem> ItemsOf(PartReport report) => database.Set<TItem>().Where(item => item.ReportId == report.Id);

    private bool Merge(Dictionary<object, TItem> items, TItem item, PartReport report)
    {
        item.ReportId = report.Id;
        if (items.TryGetValue(item.Identity, out var known))
        {
            item.IsHeld = known.IsHeld;
            var entry = database.Entry(known);
            entry.CurrentValues.SetValues(item);
            return entry.State is EntityState.Modified;
        }

        items.Add(item.Identity, item);
        database.Set<TItem>().Add(item);
        return true;
    }

    private async Task HoldAsync(PartReport report, IReadOnlyCollection<TItem> items, CancellationToken cancellationToken)
    {
        var groups = items.Select(item => item.Group).ToHashSet();
        var former = await database.Set<TItem>()
            .Where(item => item.ChargePointId == report.ChargePointId && item.IsHeld && item.ReportId != report.Id)
            .ToListAsync(cancellationToken);
        foreach (var item in former.Where(item => groups.Contains(item.Group)))
            item.IsHeld = false;

        foreach (var item in items)
            item.IsHeld = true;
    }
}
