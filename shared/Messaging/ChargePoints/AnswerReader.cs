using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Leniency;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>Reads CALLRESULTs of charge points: strictly, and only what is refused once more, with the leniency it was granted.</summary>
internal sealed partial class AnswerReader(
    LenientReader lenient, AfterReplies afterReplies, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnswerReader> logger)
{
    /// <summary>Reads the payload; without one it tells the rule that is broken.</summary>
    public (T? Response, PayloadViolation Violation) Read<T>(GatewayRequest request, GatewayReply reply)
        where T : class, IOcppObject<T>
    {
        if (OcppPayload.TryParse<T>(reply.Payload.Span, out var response, out var violation))
            return (response, default);

        if (reply.Leniency is { } names)
        {
            try
            {
                response = lenient.Read<T>(CallOf(request, reply), names, violation, out var deviations);
                Follow(request, reply, deviations.After(null));
                return (response, default);
            }
            catch (InvalidPayloadException)
            {
                // The first violation says the most.
            }
        }

        Log.Invalid(logger, request.Action, request.ChargePointId, violation.Description);
        return (null, violation);
    }

    private IncomingCall CallOf(GatewayRequest request, GatewayReply reply)
    {
        var context = new CallContext(
            request.ChargePointId, request.Version, request.UniqueId, request.ConnectionId, clock.GetUtcNow(), request.Deadline);
        return new(RoutingKey.For(request.Version, request.Action), request.Action, context, reply.Payload, default);
    }

    /// <summary>Does beside the answer what nobody waits for. It waits for no place: who commands may hold one itself.</summary>
    public void Follow(GatewayRequest request, GatewayReply reply, Func<CancellationToken, Task> work)
    {
        var scope = scopes.CreateAsyncScope();
        if (afterReplies.TryStart(scope, CallOf(request, reply), work))
            return;

        scope.Dispose();
        Log.NotFollowed(logger, request.Action, request.ChargePointId);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The answer to {Action} of {ChargePointId} is invalid: {Violation}")]
        public static partial void Invalid(ILogger logger, string action, string chargePointId, string violation);

        [LoggerMessage(2, LogLevel.Warning, "Too much follows replies: what the answer to {Action} of {ChargePointId} gives rise to is left undone")]
        public static partial void NotFollowed(ILogger logger, string action, string chargePointId);
    }
}
