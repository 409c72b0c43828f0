using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Tells which certificates of a chain are revoked (OCPP 2.1 part 2, GetCertificateChainStatusRequest).</summary>
internal sealed partial class GetCertificateChainStatusHandler(
    OcspClient ocsp,
    RevocationListClient lists,
    RevocationChecks checks,
    TimeProvider clock,
    ILogger<GetCertificateChainStatusHandler> logger)
    : IActionHandler<GetCertificateChainStatusRequest, GetCertificateChainStatusResponse>
{
    public async Task<GetCertificateChainStatusResponse> HandleAsync(
        GetCertificateChainStatusRequest request, CallContext call, CancellationToken cancellationToken)
    {
        // All at once: the charge point, and a vehicle behind it, wait for the slowest.
        var answers = await Task.WhenAll(request.CertificateStatusRequests.Select(
            (info, position) => AnswerAsync(info, position, call, cancellationToken)));
        await checks.SaveAsync(call, [.. answers.Select(static answer => answer.Check)], cancellationToken);

        return new([.. answers.Select(static answer => answer.Status)]);
    }

    private async Task<(CertificateStatus Status, RevocationCheck Check)> AnswerAsync(
        CertificateStatusRequestInfo info, int position, CallContext call, CancellationToken cancellationToken)
    {
        var hashes = info.CertificateHashData;
        var certificate = new CertificateToCheck(hashes.HashAlgorithm, hashes.IssuerNameHash, hashes.IssuerKeyHash, hashes.SerialNumber);
        var (said, url, reason) = await AskAsync(info, certificate, call, cancellationToken);
        var status = said ?? new(CertificateStatusEnum.Failed, clock.GetUtcNow());
        var check = RevocationCheck.Of(call, position, info.Source.ToString(), certificate, url) with
        {
            Outcome = status.Status.ToString(),
            Reason = reason,
            NextUpdate = said?.NextUpdate,
        };

        return (new(hashes, info.Source, status.Status, status.NextUpdate), check);
    }

    // One address after the other, until one can tell.
    private async Task<(SourceStatus? Said, string Url, string? Reason)> AskAsync(
        CertificateStatusRequestInfo info, CertificateToCheck certificate, CallContext call, CancellationToken cancellationToken)
    {
        string? reason = null;
        foreach (var url in info.Urls)
        {
            try
            {
                var said = info.Source == CertificateStatusSourceEnum.CRL
                    ? await lists.CheckAsync(certificate, url, cancellationToken)
                    : await ocsp.CheckAsync(certificate, url, cancellationToken);
                return (said, url, null);
            }
            catch (UpstreamException exception)
            {
                reason = exception.Code;
                Log.Failed(logger, exception.InnerException, call.ChargePointId, url, reason);
            }
        }

        return (null, info.Urls[^1], reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{ChargePointId} gets no status of a certificate from {Url}: {Reason}.")]
        public static partial void Failed(ILogger logger, Exception? exception, string chargePointId, string url, string reason);
    }
}
