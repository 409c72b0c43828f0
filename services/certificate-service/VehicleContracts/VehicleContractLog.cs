using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;

namespace Ocpp.Micro.CertificateService.VehicleContracts;

/// <summary>Keeps what vehicles asked for; of one message that comes twice, once.</summary>
internal sealed class VehicleContractLog(CertificateDbContext database)
{
    public Task SaveAsync(VehicleContract contract, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var isKnown = await database.VehicleContracts.AnyAsync(
                entity => entity.ChargePointId == contract.ChargePointId
                    && entity.ReceivedAt == contract.ReceivedAt && entity.UniqueId == contract.UniqueId,
                token);
            if (isKnown)
                return 0;

            database.VehicleContracts.Add(contract);
            return await database.SaveChangesAsync(token);
        },
        cancellationToken);
}
