using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.CertificateService.Data;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>
/// Brings signed certificates to their charge points (CertificateSigned; OCPP 1.6 security whitepaper §5.3; OCPP 2.0.1 and 2.1 part 2,
/// A02 and A03): after the request, once more whenever the charge point boots, and when it asks again with the same request.
/// </summary>
internal sealed partial class CertificateDelivery(
    SigningRequests requests, IChargePointClient chargePoints, TimeProvider clock, ILogger<CertificateDelivery> logger)
{
    /// <summary>Sends the certificate of a request that was just answered, unless the charge point has it already.</summary>
    /// <param name="signing">The request.</param>
    /// <param name="call">The CALL that brought it.</param>
    /// <param name="messageOf">The message in the version of the charge point.</param>
    /// <param name="statusOf">What its answer says: <c>Accepted</c> or <c>Rejected</c>.</param>
    /// <param name="cancellationToken">Cancelled when the service stops.</param>
    public async Task DeliverAsync<TRequest, TResponse>(
        CertificateSigning signing, CallContext call, Func<string, TRequest> messageOf, Func<TResponse, string> statusOf,
        CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        if (await requests.Of(signing).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } request)
            await DeliverAsync(request, call, messageOf, statusOf, cancellationToken);
    }

    /// <summary>Sends the certificate of a request, unless the charge point has it already.</summary>
    /// <param name="request">The request.</param>
    /// <param name="follows">The CALL that the message is to follow; null for none.</param>
    /// <param name="messageOf">The message in the version of the charge point.</param>
    /// <param name="statusOf">What its answer says: <c>Accepted</c> or <c>Rejected</c>.</param>
    /// <param name="cancellationToken">Cancelled when the service stops.</param>
    public async Task DeliverAsync<TRequest, TResponse>(
        SigningRequest request, CallContext? follows, Func<string, TRequest> messageOf, Func<TResponse, string> statusOf,
        CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        if (request is not { Outcome: SigningOutcome.Issued, DeliveredAt: null, Chain: { } chain })
            return;

        var settings = new CommandSettings { Follows = follows, Priority = CommandPriority.Low };
        var answer = await chargePoints.CallAsync<TRequest, TResponse>(request.ChargePointId, messageOf(chain), settings, cancellationToken);
        var outcome = answer.IsAnswered ? statusOf(answer.Response) : answer.Outcome.ToString();
        var isTaken = outcome == SigningRequests.Taken;

        await requests.DeliveredAsync(request, outcome, HasLeft(answer.Outcome), clock.GetUtcNow(), cancellationToken);
        Log.Delivered(
            logger, isTaken ? LogLevel.Information : LogLevel.Warning, request.ChargePointId, outcome, answer.ErrorCode, answer.ErrorDescription);
    }

    private static bool HasLeft(CommandOutcome outcome) => outcome is not (CommandOutcome.NotConnected or CommandOutcome.OtherVersion
        or CommandOutcome.Busy or CommandOutcome.Unreachable or CommandOutcome.InvalidRequest);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "The certificate for {ChargePointId}: {Outcome} {ErrorCode} {ErrorDescription}")]
        public static partial void Delivered(
            ILogger logger, LogLevel level, string chargePointId, string outcome, string? errorCode, string? errorDescription);
    }
}
