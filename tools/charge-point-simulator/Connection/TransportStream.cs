using System.Net.Sockets;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>
/// The TCP stream below a WebSocket, which can go silent: nothing that arrives is read, not even a ping, and nothing that is
/// written leaves. To the other side the connection is then half-open.
/// </summary>
internal sealed class TransportStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _heldBack = [];
    private TaskCompletionSource? _thawed;
    private Task _flushed = Task.CompletedTask;

    public void Freeze()
    {
        lock (_lock)
        {
            _thawed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Thaw()
    {
        lock (_lock)
        {
            if (_thawed is not { } thawed)
            {
                return;
            }

            _thawed = null;
            _flushed = FlushHeldBackAsync([.. _heldBack]);
            _heldBack.Clear();
            thawed.SetResult();
        }
    }

    /// <summary>Ends the TCP connection without a word to the WebSocket above.</summary>
    public void Drop(bool reset)
    {
        if (reset)
        {
            Socket.LingerState = new(enable: true, seconds: 0);
        }

        Dispose();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = base.ReadAsync(buffer, cancellationToken);
        return read.IsCompletedSuccessfully && _thawed is null ? read : ReadUnlessFrozenAsync(read, cancellationToken);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_thawed is not null)
            {
                // As the operating system would: it takes the bytes, and they never arrive.
                _heldBack.Add(buffer.ToArray());
                return ValueTask.CompletedTask;
            }

            return _flushed.IsCompletedSuccessfully
                ? base.WriteAsync(buffer, cancellationToken)
                : WriteAfterFlushAsync(buffer, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        lock (_lock)
        {
            _heldBack.Clear();
        }

        Thaw();
    }

    private async ValueTask<int> ReadUnlessFrozenAsync(ValueTask<int> read, CancellationToken cancellationToken)
    {
        var count = await read;
        while (_thawed is { } thawed)
        {
            await thawed.Task.WaitAsync(cancellationToken);
        }

        return count;
    }

    private async ValueTask WriteAfterFlushAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        await _flushed.WaitAsync(cancellationToken);
        await base.WriteAsync(buffer, cancellationToken);
    }

    private async Task FlushHeldBackAsync(byte[][] chunks)
    {
        foreach (var chunk in chunks)
        {
            await base.WriteAsync(chunk);
        }
    }
}
