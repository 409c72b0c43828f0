using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.CertificateService.ChargePoints;

/// <summary>
/// Remembers who has booted, so that nobody else goes by that name, and the serial number that a charge point gives when it is accepted.
/// </summary>
internal sealed class SerialNumberHandler(CertificateDbContext database) : IFactHandler<ChargePointBooted>
{
    public async Task HandleAsync(ChargePointBooted fact, CancellationToken cancellationToken)
    {
        var serialNumber = fact is { Registration: "Accepted", SerialNumber: { } given } ? given : "";
        await database.RetryOnConflictAsync(
            async (_, token) =>
            {
                if (await database.ChargePoints.FindAsync([fact.ChargePointId], token) is not { } known)
                    database.ChargePoints.Add(new() { Id = fact.ChargePointId, SerialNumber = serialNumber });
                else if (serialNumber.Length > 0)
                    known.SerialNumber = serialNumber;

                return await database.SaveChangesAsync(token);
            },
            cancellationToken);
    }
}
