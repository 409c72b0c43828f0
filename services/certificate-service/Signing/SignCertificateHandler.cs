using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>
/// Takes certificate signing requests (OCPP 1.6 security whitepaper §5.17; OCPP 2.0.1 and 2.1 part 2, A02 and A03). The certificate is
/// no part of the answer; it follows it.
/// </summary>
internal sealed partial class SignCertificateHandler(
    SigningRequests requests, CertificateDelivery delivery, ILogger<SignCertificateHandler> logger)
    : IActionHandler<V16.SignCertificateRequest, V16.SignCertificateResponse>,
        IActionHandler<V201.SignCertificateRequest, V201.SignCertificateResponse>,
        IActionHandler<V21.SignCertificateRequest, V21.SignCertificateResponse>,
        IAfterReply<V16.SignCertificateRequest, V16.SignCertificateResponse>,
        IAfterReply<V201.SignCertificateRequest, V201.SignCertificateResponse>,
        IAfterReply<V21.SignCertificateRequest, V21.SignCertificateResponse>
{
    public async Task<V16.SignCertificateResponse> HandleAsync(
        V16.SignCertificateRequest request, CallContext call, CancellationToken cancellationToken) =>
        new(await TakeAsync(Of(request.Csr, call), cancellationToken) is null ? V16.GenericStatus.Accepted : V16.GenericStatus.Rejected);

    public async Task<V201.SignCertificateResponse> HandleAsync(
        V201.SignCertificateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        return await TakeAsync(Of(request, call), cancellationToken) is { } refusal
            ? new(GenericStatusEnum.Rejected, new(refusal.Code, refusal.Text))
            : new(GenericStatusEnum.Accepted);
    }

    public async Task<V21.SignCertificateResponse> HandleAsync(
        V21.SignCertificateRequest request, CallContext call, CancellationToken cancellationToken)
    {
        return await TakeAsync(Of(request, call), cancellationToken) is { } refusal
            ? new(GenericStatusEnum.Rejected, new(refusal.Code, refusal.Text))
            : new(GenericStatusEnum.Accepted);
    }

    public Task AfterReplyAsync(
        V16.SignCertificateRequest request, V16.SignCertificateResponse response, CallContext call, CancellationToken cancellationToken) =>
        response.Status is V16.GenericStatus.Accepted
            ? delivery.DeliverAsync<V16.CertificateSignedRequest, V16.CertificateSignedResponse>(
                Of(request.Csr, call), call, static chain => new(chain), static answer => answer.Status.ToString(), cancellationToken)
            : Task.CompletedTask;

    public Task AfterReplyAsync(
        V201.SignCertificateRequest request, V201.SignCertificateResponse response, CallContext call, CancellationToken cancellationToken) =>
        response.Status is GenericStatusEnum.Accepted
            ? delivery.DeliverAsync<V201.CertificateSignedRequest, V201.CertificateSignedResponse>(
                Of(request, call), call, chain => new(chain, request.CertificateType), static answer => answer.Status.ToString(), cancellationToken)
            : Task.CompletedTask;

    public Task AfterReplyAsync(
        V21.SignCertificateRequest request, V21.SignCertificateResponse response, CallContext call, CancellationToken cancellationToken) =>
        response.Status is GenericStatusEnum.Accepted
            ? delivery.DeliverAsync<V21.CertificateSignedRequest, V21.CertificateSignedResponse>(
                Of(request, call), call, chain => new(chain, request.CertificateType, request.RequestId), static answer => answer.Status.ToString(),
                cancellationToken)
            : Task.CompletedTask;

    private static CertificateSigning Of(V201.SignCertificateRequest request, CallContext call) =>
        Of(request.Csr, call) with { CertificateType = request.CertificateType?.ToString() };

    private static CertificateSigning Of(V21.SignCertificateRequest request, CallContext call) => Of(request.Csr, call) with
    {
        CertificateType = request.CertificateType?.ToString(),
        RequestId = request.RequestId,
        Root = request.HashRootCertificate,
    };

    private static CertificateSigning Of(string csr, CallContext call) => new(call.ChargePointId, call.ReceivedAt, call.Version, csr);

    private async Task<SigningRefusal?> TakeAsync(CertificateSigning signing, CancellationToken cancellationToken)
    {
        var refusal = await requests.TakeAsync(signing, cancellationToken);
        if (refusal is null)
            Log.Signed(logger, signing.ChargePointId);
        else
            Log.Refused(logger, signing.ChargePointId, refusal.Code);

        return refusal;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} has a certificate signed.")]
        public static partial void Signed(ILogger logger, string chargePointId);

        [LoggerMessage(2, LogLevel.Warning, "{ChargePointId} gets no certificate: {Reason}.")]
        public static partial void Refused(ILogger logger, string chargePointId, string reason);
    }
}
