using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Telemetry;

/// <summary>The gateway's spans and metrics, and the names that are its own.</summary>
internal sealed partial class GatewayTelemetry : IDisposable
{
    public const string SourceName = "Ocpp.Micro.ConnectionGateway";

    /// <summary>Up-down counter in <c>{connection}</c>: sockets that are open.</summary>
    public const string Connections = "ocpp.gateway.connections";

    /// <summary>Counter in <c>{connection}</c>: sockets accepted.</summary>
    public const string Connects = "ocpp.gateway.connects";

    /// <summary>Counter in <c>{connection}</c>: sockets ended, by <see cref="CloseReasonTag"/>.</summary>
    public const string Disconnects = "ocpp.gateway.disconnects";

    /// <summary>Counter in <c>{request}</c>: upgrades refused, by error.type: the HTTP status, or <see cref="NoCommonSubprotocol"/>.</summary>
    public const string Refusals = "ocpp.gateway.refusals";

    /// <summary>Counter in <c>{frame}</c>: frames, by <see cref="DirectionTag"/>.</summary>
    public const string Frames = "ocpp.gateway.frames";

    /// <summary>Counter in bytes: what frames had in them before compression, by <see cref="DirectionTag"/>.</summary>
    public const string FrameBytes = "ocpp.gateway.frame.bytes";

    /// <summary>Counter in <c>{frame}</c>: frames that were no valid OCPP-J, by error.type.</summary>
    public const string BadFrames = "ocpp.gateway.bad_frames";

    /// <summary>Counter in <c>{frame}</c>: CALLRESULTs and CALLERRORs that nobody waited for.</summary>
    public const string UnexpectedAnswers = "ocpp.gateway.unexpected_answers";

    /// <summary>
    /// Counter in <c>{answer}</c>: what the directory said of a connection, by <see cref="OcppTelemetry.Admission"/>. Unknown means that it did
    /// not say, and that the charge point is served for that reason alone unless it was told to wait before.
    /// </summary>
    public const string Admissions = "ocpp.gateway.admissions";

    /// <summary>Counter in <c>{message}</c>: SENDs, by error.type when they were lost or refused, or their connection ended before it was heard.</summary>
    public const string Sends = "ocpp.gateway.sends";

    /// <summary>
    /// Up-down counter in <c>{command}</c>: what the central system wants charge points to do, waiting to be sent or for its answer. How
    /// each ended is with <see cref="OcppTelemetry.CallDuration"/>, by direction and error.type: the charge point's error code, or a
    /// <see cref="Contracts.Gateways.GatewayOutcome"/>.
    /// </summary>
    public const string PendingCommands = "ocpp.gateway.commands";

    /// <summary>Counter in <c>{frame}</c>: CALLRESULTERRORs, by the action that was answered, else <see cref="OcppTelemetry.OtherAction"/>, and error.type.</summary>
    public const string RejectedResults = "ocpp.gateway.rejected_results";

    /// <summary>Counter in <c>{fact}</c>: connects, disconnects and rejected CALLRESULTs that could not be published.</summary>
    public const string LostFacts = "ocpp.gateway.lost_facts";

    /// <summary>Counter in <c>{connection}</c>: ended connections that the directory could not be told of, which has them for open until the charge point is back.</summary>
    public const string LostEnds = "ocpp.gateway.lost_ends";

    /// <summary>Tag: the reason a socket ended.</summary>
    public const string CloseReasonTag = "ocpp.close_reason";

    /// <summary>Tag, as OpenTelemetry names it: receive or transmit.</summary>
    public const string DirectionTag = "network.io.direction";

    /// <summary>Value of error.type: the connection ended before the answer could be sent.</summary>
    public const string ConnectionClosed = "connection_closed";

    /// <summary>Value of error.type: too many SENDs of the connection waited already.</summary>
    public const string TooManyWaiting = "too_many_waiting";

    /// <summary>Value of error.type: an error code that no version knows.</summary>
    public const string OtherError = "_OTHER";

    /// <summary>Value of error.type: the charge point offered no subprotocol that the gateway speaks.</summary>
    public const string NoCommonSubprotocol = "no_common_subprotocol";

    private readonly ActivitySource _source = new(SourceName);
    private readonly TimeProvider _clock;
    private readonly UpDownCounter<long> _connections;
    private readonly Counter<long> _connects;
    private readonly Counter<long> _disconnects;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _callDuration;
    private readonly FrameTraffic _received = new("receive");
    private readonly FrameTraffic _sent = new("transmit");
    private readonly Counter<long> _badFrames;
    private readonly Counter<long> _unexpectedAnswers;
    private readonly Counter<long> _lostFacts;
    private readonly Counter<long> _lostEnds;
    private readonly Counter<long> _admissions;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _rejectedResults;

    public GatewayTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(SourceName);
        _connections = meter.CreateUpDownCounter<long>(Connections, "{connection}", "Sockets that are open.");
        _connects = meter.CreateCounter<long>(Connects, "{connection}", "Sockets accepted.");
        _disconnects = meter.CreateCounter<long>(Disconnects, "{connection}", "Sockets ended.");
        _refusals = meter.CreateCounter<long>(Refusals, "{request}", "Upgrades refused.");
        _callDuration = meter.CreateHistogram<double>(OcppTelemetry.CallDuration, "s", "A CALL of a charge point from its frame read to its answer's frame written; one to it until its answer is read.");
        meter.CreateObservableCounter(Frames, () => Measure(static traffic => traffic.Frames), "{frame}", "Frames.");
        meter.CreateObservableCounter(FrameBytes, () => Measure(static traffic => traffic.Bytes), "By", "What frames had in them.");
        meter.CreateObservableUpDownCounter(PendingCommands, () => Interlocked.Read(ref _commands), "{command}", "Commands that are not over.");
        _badFrames = meter.CreateCounter<long>(BadFrames, "{frame}", "Frames that were no valid OCPP-J.");
        _unexpectedAnswers = meter.CreateCounter<long>(UnexpectedAnswers, "{frame}", "Answers that nobody waited for.");
        _admissions = meter.CreateCounter<long>(Admissions, "{answer}", "What the directory said of connections.");
        _sends = meter.CreateCounter<long>(Sends, "{message}", "SENDs, worked on or lost.");
        _rejectedResults = meter.CreateCounter<long>(RejectedResults, "{frame}", "CALLRESULTs that charge points could not use.");
        _lostFacts = meter.CreateCounter<long>(LostFacts, "{fact}", "Facts about connections that could not be published.");
        _lostEnds = meter.CreateCounter<long>(LostEnds, "{connection}", "Ended connections that the directory could not be told of.");
    }

    /// <summary>Starts the span of a CALL at the moment its frame was read; null, and free, when nobody listens.</summary>
    public Activity? StartCall(IncomingCall call, ConnectionIdentity connection) => Start("CALL", call, connection);

    /// <summary>Starts the span of a SEND likewise.</summary>
    public Activity? StartSend(IncomingCall send, ConnectionIdentity connection) => Start("SEND", send, connection);

    private Activity? Start(string messageType, IncomingCall call, ConnectionIdentity connection)
    {
        var span = _source.StartActivity(messageType, ActivityKind.Server, default(ActivityContext), startTime: call.ReceivedAt);
        if (span is not { IsAllDataRequested: true })
            return span;

        var action = BoundedAction.Of(connection.Version, call.Action);
        span.DisplayName = $"{messageType} {action}";
        return span.SetTag(OcppTelemetry.Action, action)
            .SetTag(OcppTelemetry.Version, connection.Version.Key())
            .SetTag(OcppTelemetry.Direction, OcppTelemetry.FromChargePoint)
            .SetTag(OcppTelemetry.ChargePointId, connection.ChargePointId)
            .SetTag(OcppTelemetry.UniqueId, call.UniqueId)
            .SetTag(OcppTelemetry.ConnectionId, connection.ConnectionId);
    }

    /// <summary>Records how a CALL ended. Only what the charge point is not to blame for marks the span as failed.</summary>
    public void CallAnswered(Activity? span, IncomingCall call, ConnectionIdentity connection, string? error)
    {
        if (error is not null && span is not null)
        {
            span.SetTag(OcppTelemetry.ErrorType, error);
            if (error is nameof(OcppErrorCode.InternalError))
                span.SetStatus(ActivityStatusCode.Error);
        }

        if (!_callDuration.Enabled)
            return;

        var tags = new TagList
        {
            { OcppTelemetry.Action, BoundedAction.Of(connection.Version, call.Action) },
            { OcppTelemetry.Version, connection.Version.Key() },
            { OcppTelemetry.Direction, OcppTelemetry.FromChargePoint },
        };
        if (error is not null)
            tags.Add(OcppTelemetry.ErrorType, error);

        _callDuration.Record(_clock.GetElapsedTime(call.Timestamp).TotalSeconds, in tags);
    }

    /// <summary>Records how a SEND ended, of which its charge point hears nothing.</summary>
    public void SendHandedOn(Activity? span, IncomingCall send, ConnectionIdentity connection, string? error)
    {
        var tags = new TagList
        {
            { OcppTelemetry.Action, BoundedAction.Of(connection.Version, send.Action) },
            { OcppTelemetry.Version, connection.Version.Key() },
        };
        if (error is not null)
        {
            tags.Add(OcppTelemetry.ErrorType, error);
            span?.SetTag(OcppTelemetry.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }

        _sends.Add(1, in tags);
    }

    /// <summary>Records a CALLRESULTERROR; the action is null when the CALL it is about is not known any more.</summary>
    public void ResultRejected(ConnectionIdentity connection, string? action, string errorCode) => _rejectedResults.Add(1, new TagList
    {
        { OcppTelemetry.Action, action is null ? OcppTelemetry.OtherAction : BoundedAction.Of(connection.Version, action) },
        { OcppTelemetry.Version, connection.Version.Key() },
        { OcppTelemetry.ErrorType, ErrorTag(errorCode) },
    });

    /// <summary>Records what the directory said of a connection; a question that the end of the connection took back is not recorded.</summary>
    public void DirectoryAnswered(ConnectionIdentity connection, Admission admission) => _admissions.Add(
        1, new(OcppTelemetry.Version, connection.Version.Key()), new(OcppTelemetry.Admission, admission.ToString()));

    public void Connected(ConnectionIdentity connection)
    {
        var version = new KeyValuePair<string, object?>(OcppTelemetry.Version, connection.Version.Key());
        _connections.Add(1, version);
        _connects.Add(1, version);
    }

    public void Disconnected(ConnectionIdentity connection, string reason)
    {
        var version = new KeyValuePair<string, object?>(OcppTelemetry.Version, connection.Version.Key());
        _connections.Add(-1, version);
        _disconnects.Add(1, version, new(CloseReasonTag, reason));
    }

    public void Refused(string error) => _refusals.Add(1, new KeyValuePair<string, object?>(OcppTelemetry.ErrorType, error));

    public void FrameReceived(int length) => _received.Add(length);

    public void FrameSent(int length) => _sent.Add(length);

    public void BadFrame(OcppErrorCode code) => _badFrames.Add(1, new KeyValuePair<string, object?>(OcppTelemetry.ErrorType, code.ToString()));

    public void UnexpectedAnswer() => _unexpectedAnswers.Add(1);

    public void FactLost() => _lostFacts.Add(1);

    public void EndLost() => _lostEnds.Add(1);

    public void Dispose() => _source.Dispose();

    private Measurement<long>[] Measure(Func<FrameTraffic, long> value) =>
        [new(value(_received), _received.Direction), new(value(_sent), _sent.Direction)];
}
