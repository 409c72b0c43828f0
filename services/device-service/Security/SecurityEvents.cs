using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Security;

/// <summary>Keeps the security events of charge points. The same event told twice is one row.</summary>
internal sealed class SecurityEvents(DeviceDbContext database)
{
    public async Task<SecurityEvent> RecordAsync(
        string type, DateTimeOffset timestamp, string? techInfo, CallContext call, CancellationToken cancellationToken)
    {
        var entry = new SecurityEvent
        {
            ChargePointId = call.ChargePointId,
            Type = type,
            Critical = CriticalEvents.Contain(call.Version, type),
            TechInfo = techInfo,
            At = ReportedTime.Of(timestamp, call.ReceivedAt),
            ReceivedAt = call.ReceivedAt,
            Key = Fingerprint.Of(type, techInfo, timestamp.UtcTicks.ToString(CultureInfo.InvariantCulture)),
        };
        await database.RetryOnConflictAsync(
            async (attempt, token) =>
            {
                if (attempt > 1 && await IsKnownAsync(entry, token))
                    return false;

                database.SecurityEvents.Add(entry);
                database.AddFact(FactOf(entry));
                await database.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        return entry;
    }

    private Task<bool> IsKnownAsync(SecurityEvent entry, CancellationToken cancellationToken) => database.SecurityEvents.AnyAsync(
        known => known.ChargePointId == entry.ChargePointId && known.Key == entry.Key, cancellationToken);

    private static SecurityEventOccurred FactOf(SecurityEvent entry) => new(
        Guid.CreateVersion7(), entry.ChargePointId, entry.At, entry.Type, entry.Critical, entry.TechInfo);
}
