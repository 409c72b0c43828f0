using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.SessionService.Data;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>
/// Tells a charge point whether an id token may charge (OCPP 1.6 §4.1; 2.0.1 and 2.1 C01). That it charges elsewhere is no matter
/// yet: the specification keeps <c>ConcurrentTx</c> for the start (1.6 §7.2).
/// </summary>
internal sealed partial class AuthorizeHandler(
    IdTokenRegistry tokens, Authorizations authorizations, ILogger<AuthorizeHandler> logger)
    : IActionHandler<AuthorizeRequest, AuthorizeResponse>,
        IActionHandler<V201.AuthorizeRequest, V201.AuthorizeResponse>,
        IActionHandler<V21.AuthorizeRequest, V21.AuthorizeResponse>
{
    public async Task<AuthorizeResponse> HandleAsync(AuthorizeRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var verdict = await JudgeAsync(TokenKey.Of(request.IdTag), certificate: null, call, cancellationToken);
        return new(IdTagInfos.Of(verdict));
    }

    public async Task<V201.AuthorizeResponse> HandleAsync(
        V201.AuthorizeRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var certificate = ContractCertificates.Check(request);
        var verdict = await JudgeAsync(TokenKeys.Of(request.IdToken), certificate, call, cancellationToken);
        return new(IdTokenInfos.OfV201(verdict), certificate);
    }

    public async Task<V21.AuthorizeResponse> HandleAsync(
        V21.AuthorizeRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var certificate = ContractCertificates.Check(request);
        var verdict = await JudgeAsync(TokenKeys.Of(request.IdToken), certificate, call, cancellationToken);
        return new(IdTokenInfos.OfV21(verdict), certificate);
    }

    private async Task<Verdict> JudgeAsync(
        TokenKey key, AuthorizeCertificateStatusEnum? certificate, CallContext call, CancellationToken cancellationToken)
    {
        var verdict = await tokens.JudgeAsync(key, cancellationToken);
        if (certificate is not null)
            verdict = ContractCertificates.NotVerified(verdict);

        await authorizations.NoteAsync(call, key, verdict.Status, cancellationToken);
        Log.Judged(logger, call.ChargePointId, verdict.Status);
        return verdict;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} asked for an id token: {Status}.")]
        public static partial void Judged(ILogger logger, string chargePointId, TokenStatus status);
    }
}
