using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>What a charge point was told at its last boot, and said of itself.</summary>
internal sealed record LastTold(Registration Status, ChargePointMake Make);

/// <summary>Finds what charge points were told at their last boots, by their ids; none of those that have never booted.</summary>
internal static class LastToldExtensions
{
    public static Task<Dictionary<string, LastTold>> LastToldAsync(
        this IQueryable<ChargePoint> chargePoints, string[] ids, CancellationToken cancellationToken) =>
        chargePoints
            .Where(chargePoint => ids.Contains(chargePoint.Id))
            .Select(chargePoint => new
            {
                chargePoint.Id,
                chargePoint.Status,
                chargePoint.Vendor,
                chargePoint.Model,
                chargePoint.FirmwareVersion,
            })
            .ToDictionaryAsync(
                static known => known.Id,
                static known => new LastTold(known.Status, new(known.Vendor, known.Model, known.FirmwareVersion)),
                cancellationToken);
}
