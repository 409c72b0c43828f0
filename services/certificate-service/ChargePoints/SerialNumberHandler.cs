using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.CertificateService.ChargePoints;

/// <summary>Remembers the serial number that a charge point gives when it boots and is accepted.</summary>
internal sealed class SerialNumberHandler(CertificateDbContext database) : IFactHandler<ChargePointBooted>
{
    public async Task HandleAsync(ChargePointBooted fact, CancellationToken cancellationToken)
    {
        if (fact is not { Registration: "Accepted", SerialNumber: { Length: > 0 } serialNumber })
            return;

        await database.RetryOnConflictAsync(
            async (_, token) =>
            {
                if (await database.ChargePoints.FindAsync([fact.ChargePointId], token) is { } known)
                    known.SerialNumber = serialNumber;
                else
                    database.ChargePoints.Add(new() { Id = fact.ChargePointId, SerialNumber = serialNumber });

                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
    }
}
