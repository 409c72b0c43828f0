using System.Net.WebSockets;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <content>Closes: the first reason stands, and who is not done in time is cut off.</content>
internal sealed partial class GatewayConnection
{
    private Task _closing = Task.CompletedTask;
    private ITimer? _closeTimer;
    private int _reason;

    private bool IsClosing => Volatile.Read(ref _reason) != (int)CloseReason.None;

    /// <summary>Starts to close the socket; once it has begun, for whatever reason, further ones change nothing.</summary>
    public void BeginClose(CloseReason reason)
    {
        if (TryEnd(reason))
            _closing = SendCloseAsync(CloseFrame.For(reason));
    }

    public void Replace() => BeginClose(CloseReason.Replaced);

    /// <summary>Closes a charge point that was idle for too long, and cuts off one that does not get done with a frame.</summary>
    public void CloseIfOverdue(long now)
    {
        if (IsStuck(ref _sendStarted, now) || IsStuck(ref _receiveStarted, now))
        {
            TryEnd(CloseReason.ChargePointStalled);
            Cut();
        }
        else if (_services.Clock.GetElapsedTime(Volatile.Read(ref _lastFrame), now) > _services.Options.IdleTimeout)
        {
            BeginClose(CloseReason.ChargePointIdle);
        }
    }

    private bool IsStuck(ref long started, long now) =>
        Volatile.Read(ref started) is not 0 and var since && _services.Clock.GetElapsedTime(since, now) > _services.Options.FrameTimeout;

    // From here on the connection has the close time-out to be done: for the other side's close frame, and for what is being sent.
    private bool TryEnd(CloseReason reason)
    {
        if (Interlocked.CompareExchange(ref _reason, (int)reason, (int)CloseReason.None) != (int)CloseReason.None)
            return false;

        _closeTimer = _services.Clock.CreateTimer(
            static connection => ((GatewayConnection)connection!).Cut(), this, _services.Options.CloseTimeout, Timeout.InfiniteTimeSpan);
        // What the charge point still says is not read any more.
        _frames.EndCommands();
        return true;
    }

    private void Cut() => _socket.Abort();

    private Task AcknowledgeCloseAsync() =>
        TryEnd(CloseReason.ChargePointClosed)
            ? SendCloseAsync(new CloseFrame(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, ""))
            : Task.CompletedTask;

    private async Task SendCloseAsync(CloseFrame frame)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(frame.Status, frame.Text, CancellationToken.None);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            Log.SendFailed(_services.Logger, exception);
        }
        finally
        {
            _sending.Release();
        }
    }
}
