using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.CertificateService.ChargePoints;

/// <summary>Knows what a charge point may be called in its certificate (OCPP 1.6 security whitepaper §3.3; OCPP 2.0.1 part 2, A00).</summary>
internal sealed partial class CertificateNames(
    CertificateDbContext database, IRequestClient requests, IOptions<CertificateOptions> options, ILogger<CertificateNames> logger)
{
    // A charge point waits for it.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a charge point may have a certificate of that name: the name that an operator has set for it, or, if that is set for no other,
    /// its identity, or, where that is allowed, the serial number it gave when it booted. What it says of itself is no proof, its identity
    /// neither where charge points need none, so a serial number counts only as long as no other charge point goes by it.
    /// </summary>
    public async Task<bool> IsOfAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || name.Any(char.IsControl) || await FindBearerAsync(chargePointId, name, cancellationToken) is not { } bearer)
            return false;
        if (bearer.SetFor is { } owner)
            return owner == chargePointId;

        return name == chargePointId
            || (options.Value.SignSerialNumbers && !bearer.IsId && await IsSerialNumberOfAsync(chargePointId, name, cancellationToken));
    }

    // It is asked for where the gateway will look: in the credentials, which only operators set.
    private async Task<FindBearerResponse?> FindBearerAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await requests.AskAsync(new FindBearerRequest(name), _patience, cancellationToken);
        }
        catch (RequestException exception)
        {
            Log.NotAsked(logger, chargePointId, exception.Reason);
            return null;
        }
    }

    private async Task<bool> IsSerialNumberOfAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        var bearers = await database.ChargePoints.AsNoTracking()
            .Where(chargePoint => chargePoint.Id == name || chargePoint.SerialNumber == name)
            .Take(2)
            .ToListAsync(cancellationToken);
        return bearers is [var only] && only.Id == chargePointId;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whose name {ChargePointId} wants a certificate of cannot be told, and none is signed for it: {Reason}")]
        public static partial void NotAsked(ILogger logger, string chargePointId, string reason);
    }
}
