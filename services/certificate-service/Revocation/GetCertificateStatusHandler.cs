using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>Fetches an OCSP response on behalf of a charge point, which reads and checks it itself (OCPP 2.0.1 and 2.1 part 2, M06).</summary>
internal sealed partial class GetCertificateStatusHandler(
    OcspClient ocsp, RevocationChecks checks, ILogger<GetCertificateStatusHandler> logger)
    : IActionHandler<V201.GetCertificateStatusRequest, V201.GetCertificateStatusResponse>,
        IActionHandler<V21.GetCertificateStatusRequest, V21.GetCertificateStatusResponse>
{
    // What the response of each version may bring, in Base64.
    private const int MaxResultV201 = 5_500;
    private const int MaxResultV21 = 18_000;

    public async Task<V201.GetCertificateStatusResponse> HandleAsync(
        V201.GetCertificateStatusRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var data = request.OcspRequestData;
        var certificate = new CertificateToCheck(data.HashAlgorithm, data.IssuerNameHash, data.IssuerKeyHash, data.SerialNumber);
        var (result, failure) = await FetchAsync(certificate, data.ResponderURL, MaxResultV201, call, cancellationToken);
        return failure is null
            ? new(GetCertificateStatusEnum.Accepted, OcspResult: result)
            : new(GetCertificateStatusEnum.Failed, new(failure.Code, failure.Message));
    }

    public async Task<V21.GetCertificateStatusResponse> HandleAsync(
        V21.GetCertificateStatusRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var data = request.OcspRequestData;
        var certificate = new CertificateToCheck(data.HashAlgorithm, data.IssuerNameHash, data.IssuerKeyHash, data.SerialNumber);
        var (result, failure) = await FetchAsync(certificate, data.ResponderURL, MaxResultV21, call, cancellationToken);
        return failure is null
            ? new(GetCertificateStatusEnum.Accepted, OcspResult: result)
            : new(GetCertificateStatusEnum.Failed, new(failure.Code, failure.Message));
    }

    private async Task<(string? Result, UpstreamException? Failure)> FetchAsync(
        CertificateToCheck certificate, string url, int maxLength, CallContext call, CancellationToken cancellationToken)
    {
        OcspResponse? response = null;
        UpstreamException? failure = null;
        try
        {
            response = await ocsp.FetchAsync(certificate, url, cancellationToken);
            if (Base64Length(response.Der) > maxLength)
                failure = new("ResponseTooLong", "The response is longer than a charge point can take.");
        }
        catch (UpstreamException exception)
        {
            failure = exception;
        }

        if (failure is not null)
            Log.Failed(logger, failure.InnerException, call.ChargePointId, url, failure.Code);

        var outcome = failure is null ? GetCertificateStatusEnum.Accepted : GetCertificateStatusEnum.Failed;
        var check = RevocationCheck.Of(call, 0, nameof(V21.CertificateStatusSourceEnum.OCSP), certificate, url) with
        {
            Outcome = outcome.ToString(),
            Reason = failure?.Code,
            NextUpdate = response?.NextUpdate,
        };
        await checks.SaveAsync(call, [check], cancellationToken);
        return (failure is null ? Convert.ToBase64String(response!.Der) : null, failure);
    }

    private static int Base64Length(byte[] bytes) => (bytes.Length + 2) / 3 * 4;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{ChargePointId} gets no OCSP response of {Url}: {Reason}.")]
        public static partial void Failed(ILogger logger, Exception? exception, string chargePointId, string url, string reason);
    }
}
