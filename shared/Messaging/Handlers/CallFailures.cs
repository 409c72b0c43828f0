using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>The one place where an exception becomes a CALLERROR.</summary>
internal static partial class CallFailures
{
    private const int MaxReason = 500;

    public static CallReply ToReply(Exception exception, IncomingCall call, ILogger logger)
    {
        switch (exception)
        {
            case CallErrorException refusal:
                return CallReply.Error(refusal.Code, OcppErrorText.Cut(refusal.Message));

            case InvalidPayloadException invalid:
                Log.InvalidRequest(logger, call.RoutingKey, call.Context.ChargePointId, invalid.Message);
                return CallReply.Error(invalid.Code, OcppErrorText.Cut(invalid.Message));

            case InvalidResponseException invalid:
                Log.InvalidResponse(logger, call.RoutingKey, call.Context.ChargePointId, invalid.Message, TraceId);
                return InternalError;

            default:
                Log.HandlerFailed(logger, exception, call.RoutingKey, call.Context.ChargePointId, TraceId);
                return InternalError;
        }
    }

    /// <summary>Why a CALL is worth being kept, for the operator who looks at it; null for one that got the answer it was to get.</summary>
    public static string? ReasonToSetAside(Exception exception) => exception switch
    {
        CallErrorException or InvalidResponseException => null,
        InvalidPayloadException invalid => $"{invalid.Code}: {invalid.Message}",
        _ => Innermost(exception.GetBaseException()),
    };

    // What a database says is wrapped twice by those who tried again.
    private static string Innermost(Exception exception)
    {
        var text = $"{exception.GetType().Name}: {exception.Message}";
        return text.Length <= MaxReason ? text : text[..MaxReason];
    }

    // Says nothing of what went wrong: it leaves the system.
    private static CallReply InternalError => CallReply.Error(OcppErrorCode.InternalError, "The central system could not answer.");

    private static string? TraceId => Activity.Current?.TraceId.ToHexString();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{RoutingKey} of {ChargePointId} is invalid: {Violation}")]
        public static partial void InvalidRequest(ILogger logger, string routingKey, string chargePointId, string violation);

        [LoggerMessage(2, LogLevel.Error, "Our answer to {RoutingKey} of {ChargePointId} is invalid: {Violation} (trace {TraceId})")]
        public static partial void InvalidResponse(
            ILogger logger, string routingKey, string chargePointId, string violation, string? traceId);

        [LoggerMessage(3, LogLevel.Error, "Handling {RoutingKey} of {ChargePointId} failed (trace {TraceId})")]
        public static partial void HandlerFailed(
            ILogger logger, Exception exception, string routingKey, string chargePointId, string? traceId);
    }
}
