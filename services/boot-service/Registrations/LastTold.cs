using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>What a charge point was told at its last boot, what has been decided about it, and what it said of itself.</summary>
internal sealed record LastTold(Registration? Status, Registration? Decision, ChargePointMake Make);

/// <summary>Finds what charge points were told at their last boots, by their ids; none of those that were neither registered nor have booted.</summary>
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
                chargePoint.Decision,
                chargePoint.Vendor,
                chargePoint.Model,
                chargePoint.FirmwareVersion,
            })
            .ToDictionaryAsync(
                static known => known.Id,
                static known => new LastTold(known.Status, known.Decision, new(known.Vendor, known.Model, known.FirmwareVersion)),
                cancellationToken);
}
