using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Keeps what was asked about certificates, and what was answered; of one message that comes twice, once.</summary>
internal sealed class RevocationChecks(CertificateDbContext database)
{
    public Task SaveAsync(CallContext call, IReadOnlyCollection<RevocationCheck> checks, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var isKnown = await database.RevocationChecks.AnyAsync(
                    check => check.ChargePointId == call.ChargePointId
                        && check.ReceivedAt == call.ReceivedAt && check.UniqueId == call.UniqueId,
                    token);
                if (isKnown)
                    return 0;

                database.RevocationChecks.AddRange(checks);
                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
}
