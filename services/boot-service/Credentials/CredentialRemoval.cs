using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Takes a charge point's credentials away. That it had some stays, or it would get in without.</summary>
internal static class CredentialRemoval
{
    /// <summary>Takes them away; 0 when it has none. The caller has begun a transaction.</summary>
    public static async Task<int> RemoveCredentialsAsync(
        this BootDbContext database, string chargePointId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await database.Passwords.Where(password => password.ChargePointId == chargePointId).ExecuteDeleteAsync(cancellationToken);
        return await database.Credentials
            .Where(row => row.ChargePointId == chargePointId && row.RemovedAt == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.TargetProfile, (int?)null)
                    .SetProperty(row => row.CommonName, (string?)null)
                    .SetProperty(row => row.RemovedAt, now)
                    .SetProperty(row => row.ChangedAt, now)
                    .SetProperty(row => row.Revision, row => row.Revision + 1),
                cancellationToken);
    }
}
