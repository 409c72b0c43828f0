using System.Diagnostics;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Telemetry;

/// <summary>Starts the spans of a message's way, tagged by OpenTelemetry's semantic conventions for messaging. Null when nobody listens.</summary>
internal static class MessagingSpans
{
    public const string RabbitMq = "rabbitmq";
    public const string InMemory = "in_memory";

    // Value of error.type: the deadline was over before there was an answer.
    private const string Expired = "expired";

    /// <summary>Calls and facts are sent by name; what is in no catalogue shares one name.</summary>
    public static Activity? StartPublish(string system, CallEnvelope envelope, string routingKey)
    {
        // Under a span that is not recorded this one would not be either; its context goes on all the same.
        if (!MessagingTelemetry.Source.HasListeners() || Activity.Current is { Recorded: false })
            return null;

        var span = MessagingTelemetry.Source.StartActivity("publish", ActivityKind.Producer);
        if (span is not { IsAllDataRequested: true })
            return span;

        var boundedAction = BoundedAction.Of(envelope.Version, envelope.Action, envelope.IsInternal);
        span.DisplayName = $"publish {envelope.Version.Key()}.{boundedAction}";
        span.SetTag(OcppTelemetry.ConnectionId, envelope.ConnectionId);
        return Tag(span, system, "send", CallTopologyNames.Exchange, routingKey)
            .TagCall(envelope.Version, boundedAction, envelope.ChargePointId, envelope.UniqueId);
    }

    public static Activity? StartProcess(string system, IncomingCall call, string operation)
    {
        if (!MessagingTelemetry.Source.HasListeners())
            return null;

        var span = MessagingTelemetry.Source.StartActivity(operation, ActivityKind.Consumer, call.Trace.Parse());
        if (span is not { IsAllDataRequested: true })
            return span;

        var boundedAction = BoundedAction.Of(call.Context.Version, call.Action, call.IsInternal);
        span.DisplayName = $"{operation} {call.Context.Version.Key()}.{boundedAction}";
        span.SetTag(OcppTelemetry.ConnectionId, call.Context.ConnectionId);
        return Tag(span, system, "process", CallTopologyNames.Exchange, call.RoutingKey)
            .TagCall(call.Context.Version, boundedAction, call.Context.ChargePointId, call.Context.UniqueId);
    }

    /// <summary>Says how a CALL was answered; null when it was not in time. Only what is our fault marks the span as failed.</summary>
    public static void Answered(Activity? span, CallReply? reply)
    {
        if (span is null || reply is { ErrorCode: null })
            return;

        span.SetTag(OcppTelemetry.ErrorType, reply?.ErrorCode.ToString() ?? Expired);
        if (reply?.ErrorCode is null or OcppErrorCode.InternalError)
            span.SetStatus(ActivityStatusCode.Error);
    }

    public static Activity? StartAfterReply(IncomingCall call) => MessagingTelemetry.Source.HasListeners()
        ? MessagingTelemetry.Source.StartActivity($"after reply {call.Context.Version.Key()}.{call.Action}")
        : null;

    public static Activity? StartPublish(string system, GatewayRequest request)
    {
        if (!MessagingTelemetry.Source.HasListeners() || Activity.Current is { Recorded: false })
            return null;

        // Until its reply, unlike those of CALLs: who commands a charge point has no span of its own around it.
        return Tag(MessagingTelemetry.Source.StartActivity("command", ActivityKind.Client), system, "send", request);
    }

    public static Activity? StartProcess(string system, GatewayRequest request, TraceHeaders trace) => MessagingTelemetry.Source.HasListeners()
        ? Tag(MessagingTelemetry.Source.StartActivity("process", ActivityKind.Server, trace.Parse()), system, "process", request)
        : null;

    private static Activity? Tag(Activity? span, string system, string operation, GatewayRequest request)
    {
        if (span is not { IsAllDataRequested: true })
            return span;

        var boundedAction = BoundedAction.Of(request.Version, request.Action);
        span.DisplayName = $"{span.OperationName} {request.Kind} {request.Version.Key()}.{boundedAction}";
        span.SetTag(OcppTelemetry.ConnectionId, request.ConnectionId).SetTag(OcppTelemetry.Direction, OcppTelemetry.ToChargePoint);
        return Tag(span, system, operation, GatewayTopologyNames.Exchange, request.GatewayId)
            .TagCall(request.Version, boundedAction, request.ChargePointId, request.UniqueId);
    }

    public static Activity? StartPublish(string system, Fact fact)
    {
        if (!MessagingTelemetry.Source.HasListeners())
            return null;

        var name = fact.GetType().Name;
        var span = MessagingTelemetry.Source.StartActivity($"publish {name}", ActivityKind.Producer);
        if (span is { IsAllDataRequested: true })
            Tag(span, system, "send", FactTopologyNames.Exchange, name).SetTag(OcppTelemetry.ChargePointId, fact.ChargePointId);

        return span;
    }

    public static Activity? StartProcess(string system, string fact, string queue, TraceHeaders trace)
    {
        if (!MessagingTelemetry.Source.HasListeners())
            return null;

        var span = MessagingTelemetry.Source.StartActivity($"process {fact}", ActivityKind.Consumer, trace.Parse());
        if (span is { IsAllDataRequested: true })
            Tag(span, system, "process", FactTopologyNames.Exchange, fact).SetTag("messaging.consumer.group.name", queue);

        return span;
    }

    private static Activity Tag(Activity span, string system, string operation, string exchange, string routingKey) => span
        .SetTag("messaging.system", system)
        .SetTag("messaging.operation.type", operation)
        .SetTag("messaging.destination.name", exchange)
        .SetTag("messaging.rabbitmq.destination.routing_key", routingKey);

    private static Activity TagCall(this Activity span, OcppVersion version, string action, string chargePointId, string uniqueId) => span
        .SetTag(OcppTelemetry.Version, version.Key())
        .SetTag(OcppTelemetry.Action, action)
        .SetTag(OcppTelemetry.ChargePointId, chargePointId)
        .SetTag(OcppTelemetry.UniqueId, uniqueId);
}
