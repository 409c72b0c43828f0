using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>Keeps the CALLs that <see cref="ISetsAside"/> is about.</summary>
internal sealed partial class RejectedCalls(
    IRejectedCallTransport transport, PublishRetry retry, IOptions<BrokerOptions> options, TimeProvider clock, ILogger<RejectedCalls> logger)
{
    /// <summary>Completes when the CALL is kept, or cannot be, which is logged.</summary>
    /// <exception cref="OperationCanceledException">The delivery became void; the CALL will be worked on once more.</exception>
    public async ValueTask SetAsideAsync(IncomingCall call, string queue, string reason, CancellationToken delivery)
    {
        var isKept = await retry.TryAsync(
            static (state, token) => state.Transport.SetAsideAsync(state.Rejected, token),
            (Transport: transport, Rejected: new RejectedCall(call, queue, reason, clock.GetUtcNow())),
            options.Value.FactTimeout,
            delivery);

        MessagingTelemetry.CallsRejected.Add(
            1, MessagingTelemetry.TagsOf(call.Context.Version, BoundedAction.Of(call.Context.Version, call.Action), null));
        if (isKept)
            Log.SetAside(logger, call.RoutingKey, call.Context.UniqueId, call.Context.ChargePointId, queue, reason);
        else
            Log.Lost(logger, call.RoutingKey, call.Context.UniqueId, call.Context.ChargePointId, queue, reason);
    }

    private static partial class Log
    {
        // A handler that failed is in the error log already, and a payload that breaks a rule is its charge point's fault.
        [LoggerMessage(1, LogLevel.Debug, "{RoutingKey} {UniqueId} of {ChargePointId} was set aside by queue {Queue}: {Reason}")]
        public static partial void SetAside(
            ILogger logger, string routingKey, string uniqueId, string chargePointId, string queue, string reason);

        [LoggerMessage(2, LogLevel.Error, "{RoutingKey} {UniqueId} of {ChargePointId} could not be set aside by queue {Queue}: {Reason}")]
        public static partial void Lost(
            ILogger logger, string routingKey, string uniqueId, string chargePointId, string queue, string reason);
    }
}
