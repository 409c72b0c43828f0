using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Persistence.Paging;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>
/// What operators see of charge points: who was registered or has booted, who is connected where, since when, and how the last connection
/// ended.
/// </summary>
internal sealed class ChargePointList(BootDbContext database)
{
    /// <summary>A page in the order of ids.</summary>
    public async Task<Page<ChargePointEntry>> PageAsync(ListChargePointsRequest request, CancellationToken cancellationToken)
    {
        var after = PageKey.Of(request.Page, 1)?[0];
        var ids = await IdsAsync(request, after, cancellationToken);
        var page = await ids.OrderBy(static id => id).ToPageAsync(request.Page, static id => id, static id => [id], cancellationToken);
        var entries = await FindAsync(page.Items, cancellationToken);

        // One that was removed in between is not there any more.
        return new([.. page.Items.Where(entries.ContainsKey).Select(id => entries[id])], page.Next);
    }

    /// <summary>One charge point; null when nothing is known of it.</summary>
    public async Task<ChargePointEntry?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    // Those who have not booted here are few, and to look for them everywhere would cost a page the whole fleet: only those that come before
    // the last of a page of the others can be on it.
    private async Task<IQueryable<string>> IdsAsync(ListChargePointsRequest request, string? after, CancellationToken cancellationToken)
    {
        var known = Known(request, after);
        if (request is not { Registration: null, Vendor: null, Model: null, FirmwareVersion: null, Version: null } || request.IsConnected is false)
            return known;

        var limit = Math.Clamp(request.Page.Limit, 1, PageRequest.MaxLimit);
        var last = await known.OrderBy(static id => id).Skip(limit).FirstOrDefaultAsync(cancellationToken);
        return known.OrderBy(static id => id).Take(limit + 1).Concat(ConnectedOnly(request, after, last));
    }

    private IQueryable<string> Known(ListChargePointsRequest request, string? after)
    {
        var rows = database.ChargePoints.AsNoTracking();
        if (after is not null)
            rows = rows.Where(row => string.Compare(row.Id, after) > 0);
        if (request.Registration is { } registration)
            rows = rows.Where(row => row.Status == registration);
        if (request.Vendor is { } vendor)
            rows = rows.Where(row => row.Vendor == vendor);
        if (request.Model is { } model)
            rows = rows.Where(row => row.Model == model);
        if (request.FirmwareVersion is { } firmware)
            rows = rows.Where(row => row.FirmwareVersion == firmware);
        if (request.Version is { } version)
            rows = rows.Where(row => row.OcppVersion == version);
        if (request.IsConnected is true)
            rows = rows.Where(row => database.Connections.Any(held => held.ChargePointId == row.Id && held.ClosedAt == null));
        if (request.IsConnected is false)
            rows = rows.Where(row => !database.Connections.Any(held => held.ChargePointId == row.Id && held.ClosedAt == null));
        if (request.GatewayId is { } gateway)
            rows = rows.Where(row => database.Connections.Any(held => held.ChargePointId == row.Id && held.GatewayId == gateway));

        return rows.Select(static row => row.Id);
    }

    // Connected, and neither registered nor booted here: many come back without a boot.
    private IQueryable<string> ConnectedOnly(ListChargePointsRequest request, string? after, string? last)
    {
        var rows = database.Connections.AsNoTracking()
            .Where(held => held.ClosedAt == null && !database.ChargePoints.Any(row => row.Id == held.ChargePointId));
        if (after is not null)
            rows = rows.Where(held => string.Compare(held.ChargePointId, after) > 0);
        if (last is not null)
            rows = rows.Where(held => string.Compare(held.ChargePointId, last) < 0);
        if (request.GatewayId is { } gateway)
            rows = rows.Where(held => held.GatewayId == gateway);

        return rows.Select(static held => held.ChargePointId);
    }

    private async Task<Dictionary<string, ChargePointEntry>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var known = await database.ChargePoints.AsNoTracking()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, cancellationToken);
        var held = await database.Connections.AsNoTracking()
            .Where(row => ids.Contains(row.ChargePointId)).ToDictionaryAsync(static row => row.ChargePointId, cancellationToken);
        return ids
            .Where(id => known.ContainsKey(id) || held.GetValueOrDefault(id) is { IsOpen: true })
            .ToDictionary(id => id, id => ChargePointEntries.Of(id, known.GetValueOrDefault(id), held.GetValueOrDefault(id)));
    }
}
