using System.Net.WebSockets;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>
/// One connection of a charge point to its central system: CALLs out with their answers, CALLs in with ours (OCPP-J 1.6 §4).
/// It knows frames and no action, and lives as long as its socket.
/// </summary>
public sealed class ChargePointClient : IAsyncDisposable
{
    private static readonly TimeSpan _closeTimeout = TimeSpan.FromSeconds(5);

    private readonly DialedSocket _dialed;
    private readonly ConnectionOptions _options;
    private readonly TimeProvider _clock;
    private readonly IncomingCalls _incoming;
    private readonly PendingCalls _pending = new();
    private readonly UniqueIds _uniqueIds;
    private readonly SemaphoreSlim _slots;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _lifetime = new();
    private CloseReason? _endedHere;

    private ChargePointClient(DialedSocket dialed, ConnectionOptions options, ICallHandler? handler, TimeProvider clock)
    {
        _dialed = dialed;
        _options = options;
        _clock = clock;
        _incoming = new(handler, SendAsync, _lifetime.Token);
        _uniqueIds = new(options.UniqueIds);
        _slots = new(options.OutstandingCalls);
        Lifetime = _lifetime.Token;
        Closed = Task.Run(ReceiveAsync, CancellationToken.None);
    }

    /// <summary>The version that was agreed on.</summary>
    public OcppVersion Version => _dialed.Version;

    /// <summary>Completes when the connection has ended; never fails.</summary>
    public Task<ConnectionEnd> Closed { get; }

    /// <summary>Cancelled when the connection has ended.</summary>
    public CancellationToken Lifetime { get; }

    /// <summary>Answers that came too late, twice, or that nobody had asked for; and what was no frame at all.</summary>
    public int UnexpectedAnswers { get; private set; }

    /// <summary>Answers of this side that the central system could not process: CALLRESULTERRORs, which exist in 2.1 only.</summary>
    public int RejectedResults { get; private set; }

    /// <summary>Opens a connection.</summary>
    /// <param name="options">Where to and as whom.</param>
    /// <param name="handler">Answers CALLs of the central system; null answers each with <c>NotImplemented</c>.</param>
    /// <param name="clock">The time; the system's by default.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ConnectFailedException">It was refused, failed, or took too long.</exception>
    public static async Task<ChargePointClient> ConnectAsync(
        ConnectionOptions options, ICallHandler? handler, TimeProvider? clock, CancellationToken cancellationToken)
    {
        clock ??= TimeProvider.System;
        options.Observer?.Opening();
        var dialed = await WebSocketDialer.DialAsync(options, clock, cancellationToken);
        options.Observer?.Opened();
        return new(dialed, options, handler, clock);
    }

    /// <summary>A unique id in the style of this charge point.</summary>
    public string NextUniqueId() => _uniqueIds.Next();

    /// <summary>Sends a CALL once its turn has come, and waits for what becomes of it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">The JSON object.</param>
    /// <param name="uniqueId">The unique id; null for a new one.</param>
    /// <param name="cancellationToken">Stops waiting; the CALL may have been sent.</param>
    public async Task<CallOutcome> CallAsync(
        string action, ReadOnlyMemory<byte> payload, string? uniqueId, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await ExchangeAsync(uniqueId ?? NextUniqueId(), action, payload, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Sends a SEND, which nobody answers and which waits for no turn (OCPP 2.1 part 4 §4.2.4).</summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">The JSON object.</param>
    /// <param name="cancellationToken">Stops waiting for the socket.</param>
    /// <exception cref="WebSocketException">The connection has ended.</exception>
    public Task SendUnconfirmedAsync(string action, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        SendAsync(FrameWriter.Send(NextUniqueId(), action, payload), cancellationToken);

    /// <summary>Tells with a CALLRESULTERROR that an answer could not be processed (OCPP 2.1 part 4 §4.2.3).</summary>
    /// <param name="uniqueId">The unique id of the answer.</param>
    /// <param name="code">The error code as 2.1 spells it.</param>
    /// <param name="description">What is wrong, at most 255 characters.</param>
    /// <param name="cancellationToken">Stops waiting for the socket.</param>
    /// <exception cref="WebSocketException">The connection has ended.</exception>
    public Task RejectResultAsync(string uniqueId, string code, string description, CancellationToken cancellationToken) =>
        SendAsync(FrameWriter.ResultError(uniqueId, code, description), cancellationToken);

    /// <summary>Sends a text frame as it is, for what no well-behaved charge point would send.</summary>
    /// <exception cref="WebSocketException">The connection has ended.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            _options.Observer?.Sending(frame.Span);
            await WriteAsync(frame);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Goes silent as a half-open connection does: reads nothing, answers no ping, and what it sends never arrives.</summary>
    public void Freeze() => _dialed.Transport.Freeze();

    /// <summary>Ends <see cref="Freeze"/>: what was held back arrives.</summary>
    public void Thaw() => _dialed.Transport.Thaw();

    /// <summary>Ends the TCP connection without a close frame.</summary>
    /// <param name="reset">Ends it with a TCP reset rather than an orderly end of stream.</param>
    public void Drop(bool reset = false)
    {
        _endedHere ??= CloseReason.Dropped;
        _dialed.Transport.Drop(reset);
    }

    /// <summary>Closes with a close frame and waits for the other side's, for at most 5 s.</summary>
    public async Task<ConnectionEnd> CloseAsync(
        WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure, string? text = null)
    {
        _endedHere ??= CloseReason.ClosedHere;
        try
        {
            await _dialed.Socket.CloseOutputAsync(status, text, CancellationToken.None).WaitAsync(_closeTimeout, _clock);
            await Closed.WaitAsync(_closeTimeout, _clock);
        }
        catch (Exception exception) when (exception is TimeoutException || IsConnectionFailure(exception))
        {
            _dialed.Transport.Drop(reset: false);
        }

        return await Closed;
    }

    /// <summary>Drops the connection if it still is open, and waits for its loop.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Closed.IsCompleted)
        {
            Drop();
        }

        await Closed;
        _dialed.Dispose();

        // The semaphores and the token source hold nothing to release, and callers may just be leaving them.
    }

    // An aborted WebSocket calls itself cancelled or disposed, depending on where it was.
    private static bool IsConnectionFailure(Exception exception) =>
        exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException;

    private static CloseReason ReasonOf(Exception? exception)
    {
        while (exception is not null and not WebSocketException { WebSocketErrorCode: WebSocketError.Faulted })
        {
            exception = exception.InnerException;
        }

        return exception is null ? CloseReason.Lost : CloseReason.PingUnanswered;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> frame)
    {
        try
        {
            // Not cancelled in the middle: that would end the whole connection.
            await _dialed.Socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (IsConnectionFailure(exception) && exception is not WebSocketException)
        {
            // Callers are promised one kind of failure, whatever the socket calls its end.
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, exception);
        }
    }

    private async Task<CallOutcome> ExchangeAsync(
        string uniqueId, string action, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (_pending.Add(uniqueId) is not { } pending)
        {
            return new(CallOutcomeKind.NotSent);
        }

        var started = _clock.GetTimestamp();
        try
        {
            await SendAsync(FrameWriter.Call(uniqueId, action, payload), cancellationToken);
            var outcome = await pending.Task.WaitAsync(_options.CallTimeout, _clock, cancellationToken);
            return outcome with { Elapsed = _clock.GetElapsedTime(started) };
        }
        catch (TimeoutException)
        {
            _pending.Remove(uniqueId);
            return new(CallOutcomeKind.TimedOut, Elapsed: _clock.GetElapsedTime(started));
        }
        catch (WebSocketException)
        {
            // To who gives up because the connection ends, its own token is the reason.
            cancellationToken.ThrowIfCancellationRequested();
            return new(CallOutcomeKind.ConnectionLost, Elapsed: _clock.GetElapsedTime(started));
        }

        // A cancelled CALL stays pending: its answer, when it comes, is no surprise.
    }

    private async Task<ConnectionEnd> ReceiveAsync()
    {
        var reader = new MessageReader(_dialed.Socket, _options.MaxMessageSize);
        ConnectionEnd end;
        try
        {
            while (await reader.ReadAsync(CancellationToken.None) is { } message)
            {
                Dispatch(message);
            }

            end = await AnswerCloseAsync();
        }
        catch (Exception exception) when (IsConnectionFailure(exception))
        {
            end = new(_endedHere ?? ReasonOf(exception), Text: exception.GetBaseException().Message);
        }
        finally
        {
            reader.Release();
            _pending.Close();
            await _lifetime.CancelAsync();
        }

        _dialed.Transport.Dispose();
        await _incoming.DrainAsync();
        _options.Observer?.Ended(end);
        return end;
    }

    private void Dispatch(ReadOnlyMemory<byte> message)
    {
        _options.Observer?.Received(message.Span);
        if (!Frame.TryRead(message, out var frame))
        {
            UnexpectedAnswers++;
            return;
        }

        var payload = frame.Payload.ToArray();
        switch (frame.Type)
        {
            case MessageType.Call:
                _incoming.Add(new(frame.UniqueId, frame.Name, payload));
                break;
            case MessageType.CallResult when _pending.TryComplete(frame.UniqueId, new(CallOutcomeKind.Result, payload)):
            case MessageType.CallError when _pending.TryComplete(
                frame.UniqueId, new(CallOutcomeKind.Error, payload, frame.Name, frame.Description)):
                break;
            case MessageType.CallResultError when Version == OcppVersion.V21:
                RejectedResults++;
                break;
            default:
                UnexpectedAnswers++;
                break;
        }
    }

    private async Task<ConnectionEnd> AnswerCloseAsync()
    {
        var socket = _dialed.Socket;
        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        var reason = _endedHere ?? CloseReason.ClosedByCentralSystem;
        return new(reason, (int?)socket.CloseStatus, socket.CloseStatusDescription);
    }
}
