using System.Security.Cryptography;
using System.Text;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.VehicleContracts;

/// <summary>Gets vehicles their contract certificates (OCPP 2.0.1 and 2.1 part 2, M01 and M02).</summary>
internal sealed partial class Get15118EVCertificateHandler(
    ContractCertificates certificates, VehicleContractLog log, ILogger<Get15118EVCertificateHandler> logger)
    : IActionHandler<V201.Get15118EVCertificateRequest, V201.Get15118EVCertificateResponse>,
        IActionHandler<V21.Get15118EVCertificateRequest, V21.Get15118EVCertificateResponse>
{
    // The published schemas of 2.0.1 differ; no more than the stricter allows is sent.
    private const int MaxResponseV201 = 5_600;
    private const int MaxResponseV21 = 17_000;

    public async Task<V201.Get15118EVCertificateResponse> HandleAsync(
        V201.Get15118EVCertificateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var asked = new V21.Get15118EVCertificateRequest(
            request.Iso15118SchemaVersion, request.Action, request.ExiRequest, CustomData: request.CustomData);
        var (response, failure) = await AskAsync(asked, MaxResponseV201, call, cancellationToken);
        return failure is null
            ? new(response!.Status, response.ExiResponse, InfoOf(response.StatusInfo))
            : new(Iso15118EVCertificateStatusEnum.Failed, "", new(failure.Code, failure.Message));
    }

    public async Task<V21.Get15118EVCertificateResponse> HandleAsync(
        V21.Get15118EVCertificateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var (response, failure) = await AskAsync(request, MaxResponseV21, call, cancellationToken);
        return failure is null
            ? response! with { CustomData = null }
            : new(Iso15118EVCertificateStatusEnum.Failed, "", new(failure.Code, failure.Message));
    }

    private async Task<(V21.Get15118EVCertificateResponse? Response, UpstreamException? Failure)> AskAsync(
        V21.Get15118EVCertificateRequest request, int maxLength, CallContext call, CancellationToken cancellationToken)
    {
        V21.Get15118EVCertificateResponse? response = null;
        UpstreamException? failure = null;
        try
        {
            response = await certificates.AskAsync(call.ChargePointId, request, cancellationToken);
            if (response.ExiResponse.Length > maxLength)
                failure = new("ResponseTooLong", "The response is longer than a charge point can take.");
        }
        catch (UpstreamException exception)
        {
            failure = exception;
        }

        if (failure is not null)
            Log.Failed(logger, failure.InnerException, call.ChargePointId, failure.Code);

        var status = failure is null ? response!.Status : Iso15118EVCertificateStatusEnum.Failed;
        await log.SaveAsync(
            new VehicleContract
            {
                Id = Guid.CreateVersion7(call.ReceivedAt),
                ChargePointId = call.ChargePointId,
                ReceivedAt = call.ReceivedAt,
                UniqueId = call.UniqueId,
                SchemaVersion = request.Iso15118SchemaVersion,
                Action = request.Action.ToString(),
                RequestHash = HashOf(request.ExiRequest),
                ResponseHash = failure is null ? HashOf(response!.ExiResponse) : null,
                Outcome = status.ToString(),
                Reason = failure?.Code ?? response!.StatusInfo?.ReasonCode,
            },
            cancellationToken);
        return (response, failure);
    }

    // 2.0.1 has room for half as much.
    private static V201.StatusInfo? InfoOf(V21.StatusInfo? info) =>
        info is null ? null : new(info.ReasonCode, info.AdditionalInfo is { Length: > 512 } text ? text[..512] : info.AdditionalInfo);

    private static string HashOf(string exi) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(exi)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A vehicle at {ChargePointId} gets no contract certificate: {Reason}.")]
        public static partial void Failed(ILogger logger, Exception? exception, string chargePointId, string reason);
    }
}
