using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Commands;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>
/// The frame layer of one connection: takes frames apart and hands them to where they belong, CALLs to the queue that gets them
/// answered, SENDs to the one that does not, and frames what goes back.
/// </summary>
internal sealed partial class FrameDispatcher : IAnswerOutput, ICommandOutput
{
    private readonly ConnectionIdentity _connection;
    private readonly IFrameOutput _output;
    private readonly FrameServices _services;
    private readonly ConnectionAdmission _admission;
    private readonly CallQueue _calls;

    // Made when needed: few charge points ever send one.
    private SendQueue? _sends;

    // Likewise: most connections are rarely commanded.
    private ConnectionCommands? _commands;

    public FrameDispatcher(ConnectionIdentity connection, IFrameOutput output, FrameServices services)
    {
        _connection = connection;
        _output = output;
        _services = services;
        _admission = new ConnectionAdmission(services.Directory, connection, this, services.Clock);
        _calls = new CallQueue(services.Relay, connection, _admission, this, services.Options.MaxWaitingCalls);
    }

    /// <summary>What the directory says of the connection.</summary>
    public ConnectionAdmission Admission => _admission;

    /// <summary>Tells the directory of the connection; before the first frame.</summary>
    public void Open() => _admission.Open();

    /// <summary>Deals with a received frame. Its bytes may be reused once this completes, though its answer may still be to come.</summary>
    public ValueTask ReceiveAsync(ReadOnlyMemory<byte> utf8)
    {
        _services.Telemetry.FrameReceived(utf8.Length);
        LogFrame(utf8, received: true);

        var frame = FrameParser.Parse(utf8, _connection.Version, _services.Options.MaxFrameDepth);
        switch (frame.Kind)
        {
            case FrameKind.Call:
                return _calls.AcceptAsync(IncomingCallOf(frame));

            case FrameKind.Send:
                _sends ??= new SendQueue(_services.Sends, _connection, _admission, _services.Options.MaxWaitingSends);
                return _sends.AcceptAsync(IncomingCallOf(frame));

            case FrameKind.Refused:
                return RefuseAsync(frame.UniqueId, frame.Fault!);

            case FrameKind.Answer:
                // Late, or to nothing that was ever sent: never to the one outstanding, which has another id.
                if (Volatile.Read(ref _commands)?.TryAnswer(frame) != true)
                {
                    Log.UnexpectedAnswer(_services.Logger, frame.UniqueId);
                    _services.Telemetry.UnexpectedAnswer();
                }

                return ValueTask.CompletedTask;

            case FrameKind.ResultError:
                _calls.ResultRejected(frame.UniqueId, frame.Error!.Code, frame.Error.Description);
                return ValueTask.CompletedTask;

            default:
                Log.FrameIgnored(_services.Logger, frame.Fault!.Description);
                _services.Telemetry.BadFrame(frame.Fault.CodeFor(_connection.Version));
                return ValueTask.CompletedTask;
        }
    }

    /// <summary>Sends what the central system wants to be sent.</summary>
    public ValueTask<GatewayReply> CommandAsync(GatewayRequest request) => LazyInitializer.EnsureInitialized(ref _commands, NewCommands).HandleAsync(request);

    /// <summary>Whether the charge point waits for the answer to a CALL.</summary>
    public bool HasCallsWaiting => _calls.IsBusy;

    /// <summary>
    /// Sends the charge point no further CALL, and completes when none waits for its answer, in either direction, and every SEND has been
    /// worked on.
    /// </summary>
    public Task DrainAsync() => Task.WhenAll(
        _calls.WhenIdleAsync(), _sends?.WhenIdleAsync() ?? Task.CompletedTask, LazyInitializer.EnsureInitialized(ref _commands, NewCommands).CloseAsync());

    /// <summary>Gives up what is to be sent and what waits for an answer of the charge point: it is heard no more.</summary>
    public void EndCommands() => Volatile.Read(ref _commands)?.End();

    /// <summary>Gives up what is waiting, for a connection that has ended: nobody is there to be answered.</summary>
    public async Task EndAsync()
    {
        EndCommands();
        await _calls.EndAsync();
        if (_sends is not null)
            await _sends.EndAsync();
    }

    public void Replace() => _output.Replace();

    public async ValueTask<bool> AnswerAsync(string uniqueId, CallReply reply)
    {
        using var frame = reply.ErrorCode is { } code
            ? FrameWriter.CallError(uniqueId, code.ToWire(_connection.Version), reply.ErrorDescription ?? "", reply.Payload.Span)
            : FrameWriter.CallResult(uniqueId, reply.Payload.Span);
        return await SendAsync(frame);
    }

    public async ValueTask<WriteOutcome> WriteAsync(PooledFrame frame)
    {
        using (frame)
        {
            if (!_output.IsOpen)
                return WriteOutcome.NotOpen;

            return await SendAsync(frame) ? WriteOutcome.Written : WriteOutcome.Lost;
        }
    }

    private async ValueTask<bool> SendAsync(PooledFrame frame)
    {
        if (!await _output.WriteAsync(frame.Utf8))
            return false;

        _services.Telemetry.FrameSent(frame.Utf8.Length);
        LogFrame(frame.Utf8, received: false);
        return true;
    }

    private ConnectionCommands NewCommands() =>
        new(_connection, this, _calls, _admission, _services.Options.MaxWaitingCommands, _services.Telemetry, _services.Clock);

    private IncomingCall IncomingCallOf(in Frame frame) => new(
        frame.UniqueId, frame.Action, frame.Payload, _services.Clock.GetUtcNow(), _services.Clock.GetTimestamp());

    private async ValueTask RefuseAsync(string uniqueId, FrameFault fault)
    {
        var code = fault.CodeFor(_connection.Version);
        Log.FrameRefused(_services.Logger, uniqueId, fault.Description);
        _services.Telemetry.BadFrame(code);
        await AnswerAsync(uniqueId, CallReply.Error(code, fault.Description));
    }

    private void LogFrame(ReadOnlyMemory<byte> utf8, bool received)
    {
        if (!_services.Logger.IsEnabled(LogLevel.Trace))
            return;

        var text = RedactedFrame.Of(utf8);
        if (received)
            Log.FrameReceived(_services.Logger, text);
        else
            Log.FrameSent(_services.Logger, text);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Frame with id {UniqueId} refused: {Fault}")]
        public static partial void FrameRefused(ILogger logger, string uniqueId, string fault);

        [LoggerMessage(2, LogLevel.Debug, "Frame ignored: {Fault}")]
        public static partial void FrameIgnored(ILogger logger, string fault);

        [LoggerMessage(3, LogLevel.Debug, "Answer to {UniqueId} ignored: nobody waits for it.")]
        public static partial void UnexpectedAnswer(ILogger logger, string uniqueId);

        [LoggerMessage(4, LogLevel.Trace, "Received {Frame}", SkipEnabledCheck = true)]
        public static partial void FrameReceived(ILogger logger, string frame);

        [LoggerMessage(5, LogLevel.Trace, "Sent {Frame}", SkipEnabledCheck = true)]
        public static partial void FrameSent(ILogger logger, string frame);
    }
}
