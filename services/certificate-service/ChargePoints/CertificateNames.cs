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
    /// Whether a charge point may have a certificate of that name: its identity, the name that an operator has set for it, or, where that is
    /// allowed, the serial number it gave when it booted. What it says of itself is no proof, so a serial number counts only as long as no
    /// other charge point goes by it.
    /// </summary>
    public async Task<bool> IsOfAsync(string chargePointId, string name, CancellationToken cancellationToken)
    {
        if (name == chargePointId)
            return true;
        if (name.Length == 0)
            return false;
        if (name == await SetNameAsync(chargePointId, cancellationToken))
            return true;

        return options.Value.SignSerialNumbers && await IsSerialNumberOfAsync(chargePointId, name, cancellationToken);
    }

    // It is asked for where the gateway will look: in the credentials, which only operators set.
    private async Task<string?> SetNameAsync(string chargePointId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await requests.AskAsync(new GetCredentialsRequest(chargePointId), _patience, cancellationToken);
            return answer.Credentials?.CommonName;
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
        [LoggerMessage(1, LogLevel.Warning, "Which name is set for {ChargePointId} cannot be told, and only its id is taken for one: {Reason}")]
        public static partial void NotAsked(ILogger logger, string chargePointId, string reason);
    }
}
