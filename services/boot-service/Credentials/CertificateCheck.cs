using Ocpp.Micro.Contracts.Certificates;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Sees to it that a charge point has a certificate before it is told to prove itself with one (OCPP 1.6 security whitepaper A05.FR.03).</summary>
internal sealed class CertificateCheck(IRequestClient requests)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Why it is not to be told so; null when it has one.</summary>
    public async Task<string?> ObjectionAsync(string chargePointId, string commonName, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await requests.AskAsync(new FindCertificateRequest(chargePointId, commonName), _patience, cancellationToken);
            return answer.ExpiresAt is null
                ? $"It has taken no certificate with the name {commonName} that is valid: trigger its SignCertificate first, or set hasCertificate if it has one from elsewhere."
                : null;
        }
        catch (RequestException exception)
        {
            return $"Nobody can tell for the moment whether it has a certificate: {exception.Reason}";
        }
    }
}
