using System.Diagnostics;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Telemetry;

/// <content>What the central system sends on its own account.</content>
internal sealed partial class GatewayTelemetry
{
    private long _commands;

    /// <summary>Begins what is sent to a charge point: its span, under that of the service that wants it, and its time.</summary>
    public SentCommand StartCommand(GatewayRequest request, ConnectionIdentity connection)
    {
        Interlocked.Increment(ref _commands);
        var messageType = request.Kind switch
        {
            GatewayRequestKind.Call => "CALL",
            GatewayRequestKind.Send => "SEND",
            _ => "CALLRESULTERROR",
        };
        var span = _source.StartActivity(messageType, ActivityKind.Client);
        if (span is { IsAllDataRequested: true })
        {
            var action = BoundedAction.Of(connection.Version, request.Action);
            span.DisplayName = $"{messageType} {action}";
            span.SetTag(OcppTelemetry.Action, action)
                .SetTag(OcppTelemetry.Version, connection.Version.Key())
                .SetTag(OcppTelemetry.Direction, OcppTelemetry.ToChargePoint)
                .SetTag(OcppTelemetry.ChargePointId, connection.ChargePointId)
                .SetTag(OcppTelemetry.UniqueId, request.UniqueId)
                .SetTag(OcppTelemetry.ConnectionId, connection.ConnectionId);
        }

        return new(this, request, span, _clock.GetTimestamp());
    }

    private void CommandEnded(SentCommand sent, GatewayReply reply)
    {
        var error = reply.Outcome switch
        {
            GatewayOutcome.Answered or GatewayOutcome.Done => null,
            GatewayOutcome.Refused => ErrorTag(reply.ErrorCode ?? ""),
            var outcome => outcome.ToString(),
        };
        if (error is not null)
            sent.Span?.SetTag(OcppTelemetry.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        if (sent.Request.Kind is not GatewayRequestKind.Call || !_callDuration.Enabled)
            return;

        var tags = new TagList
        {
            { OcppTelemetry.Action, BoundedAction.Of(sent.Request.Version, sent.Request.Action) },
            { OcppTelemetry.Version, sent.Request.Version.Key() },
            { OcppTelemetry.Direction, OcppTelemetry.ToChargePoint },
        };
        if (error is not null)
            tags.Add(OcppTelemetry.ErrorType, error);

        _callDuration.Record(_clock.GetElapsedTime(sent.Started).TotalSeconds, in tags);
    }

    // Whatever a charge point makes up shares one value.
    private static string ErrorTag(string errorCode) => OcppErrorCodes.TryFromWire(errorCode, out var code) ? code.ToString() : OtherError;

    /// <summary>Something on its way to a charge point; disposing it ends its span.</summary>
    public readonly struct SentCommand(GatewayTelemetry telemetry, GatewayRequest request, Activity? span, long started) : IDisposable
    {
        public GatewayRequest Request => request;

        public Activity? Span => span;

        public long Started => started;

        /// <summary>Records how it ended.</summary>
        public void Ended(GatewayReply reply) => telemetry.CommandEnded(this, reply);

        public void Dispose()
        {
            Interlocked.Decrement(ref telemetry._commands);
            span?.Dispose();
        }
    }
}
