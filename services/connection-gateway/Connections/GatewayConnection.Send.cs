using System.Net.WebSockets;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <content>Sends: one frame at a time, whoever sends it.</content>
internal sealed partial class GatewayConnection
{
    // Below this, compression takes as much as it gives; frames of an uncompressed socket are not touched by it.
    private const int LeastCompressed = 256;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private long _sendStarted;

    public bool IsOpen => _socket.State == WebSocketState.Open && !IsClosing;

    public async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> utf8)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            if (_socket.State != WebSocketState.Open)
                return false;

            Volatile.Write(ref _sendStarted, _services.Clock.GetTimestamp());
            var flags = utf8.Length < LeastCompressed
                ? WebSocketMessageFlags.EndOfMessage | WebSocketMessageFlags.DisableCompression
                : WebSocketMessageFlags.EndOfMessage;
            await _socket.SendAsync(utf8, WebSocketMessageType.Text, flags, CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            Log.SendFailed(_services.Logger, exception);
            return false;
        }
        finally
        {
            Volatile.Write(ref _sendStarted, 0);
            _sending.Release();
        }
    }

    // What a WebSocket throws when the connection under it is gone; the receiving side learns of it and ends the connection.
    private static bool IsLoss(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;
}
