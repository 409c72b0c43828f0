using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.SessionService.Authorization;

/// <summary>
/// Tells a charge point whether an id tag may charge (OCPP 1.6 §4.1). That it charges elsewhere is no matter yet: the
/// specification keeps <c>ConcurrentTx</c> for the start (§7.2).
/// </summary>
internal sealed partial class AuthorizeHandler(IdTagRegistry idTags, ILogger<AuthorizeHandler> logger)
    : IActionHandler<AuthorizeRequest, AuthorizeResponse>
{
    public async Task<AuthorizeResponse> HandleAsync(AuthorizeRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var verdict = await idTags.JudgeAsync(request.IdTag, cancellationToken);
        Log.Judged(logger, call.ChargePointId, verdict.Status);
        return new(IdTagInfos.Of(verdict));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{ChargePointId} asked for an id tag: {Status}.")]
        public static partial void Judged(ILogger logger, string chargePointId, Data.IdTagStatus status);
    }
}
