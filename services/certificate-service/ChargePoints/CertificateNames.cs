using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Data;

namespace Ocpp.Micro.CertificateService.ChargePoints;

/// <summary>Knows what a charge point may be called in its certificate (OCPP 1.6 security whitepaper §3.3; OCPP 2.0.1 part 2, A00).</summary>
internal sealed class CertificateNames(CertificateDbContext database, IOptions<CertificateOptions> options)
{
    /// <summary>
    /// Whether a charge point may have a certificate of that name: its identity, or, where that is allowed, the serial number it gave when
    /// it booted. What it says of itself is no proof, so a serial number counts only as long as no other charge point goes by it.
    /// </summary>
    public async Task<bool> IsOfAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        if (name == chargePointId)
            return true;
        if (!options.Value.SignSerialNumbers || name.Length == 0)
            return false;

        var bearers = await database.ChargePoints.AsNoTracking()
            .Where(chargePoint => chargePoint.Id == name || chargePoint.SerialNumber == name)
            .Take(2)
            .ToListAsync(cancellationToken);
        return bearers is [var only] && only.Id == chargePointId;
    }
}
