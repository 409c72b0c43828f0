using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.ConnectionGateway.Connections;

/// <summary>One charge point's socket, from the handshake to its end. This part is its life; the others receive, send and close.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What is to be disposed lives as long as RunAsync, which disposes it.")]
internal sealed partial class GatewayConnection : IFrameOutput
{
    private readonly WebSocket _socket;
    private readonly ConnectionServices _services;
    private readonly FrameDispatcher _frames;
    private readonly long _connected;

    /// <param name="identity">Who it is.</param>
    /// <param name="turn">Higher than that of every connection that asked before it.</param>
    /// <param name="socket">The open socket; the connection disposes it.</param>
    /// <param name="services">What all connections share.</param>
    public GatewayConnection(ConnectionIdentity identity, long turn, WebSocket socket, ConnectionServices services)
    {
        Identity = identity;
        Turn = turn;
        _socket = socket;
        _services = services;
        _frames = new FrameDispatcher(identity, this, services.Frames);
        _connected = _lastFrame = services.Clock.GetTimestamp();
    }

    public ConnectionIdentity Identity { get; }

    /// <summary>Of two connections of a charge point, the one with the higher turn is the newer.</summary>
    public long Turn { get; }

    /// <summary>Whether the charge point waits for the answer to a CALL.</summary>
    public bool HasCallsWaiting => _frames.HasCallsWaiting;

    /// <summary>What the directory says of it.</summary>
    public ConnectionAdmission Admission => _frames.Admission;

    /// <summary>Serves the charge point until the connection has ended, however it ends. It does not throw.</summary>
    public async Task RunAsync()
    {
        // The upgrade request lasts as long as the socket; a call's trace is not part of it.
        Activity.Current = null;
        using var scope = Log.Scope(_services.Logger, Identity.ChargePointId, Identity.Version, Identity.ConnectionId);
        Begin();
        try
        {
            // An empty receive waits without a buffer, so that an idle connection holds none.
            while (await ReceiveMessageAsync(await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None)))
            {
            }

            await AcknowledgeCloseAsync();
        }
        catch (WebSocketException exception) when (exception.WebSocketErrorCode == WebSocketError.ConnectionClosedPrematurely)
        {
            TryEnd(CloseReason.ChargePointLost);
        }
        catch (WebSocketException exception)
        {
            Log.ProtocolViolated(_services.Logger, exception);
            TryEnd(CloseReason.ProtocolViolation);
        }
        catch (OperationCanceledException)
        {
            // Aborted, and not by the gateway or there would be a reason already: the WebSocket waited for a pong in vain.
            TryEnd(CloseReason.ChargePointSilent);
        }
        catch (Exception exception)
        {
            Log.Failed(_services.Logger, exception);
            BeginClose(CloseReason.GatewayFault);
        }

        await EndAsync();
    }

    /// <summary>Sends what the central system wants to be sent, and brings back what becomes of it.</summary>
    public ValueTask<GatewayReply> CommandAsync(GatewayRequest request) => _frames.CommandAsync(request);

    /// <summary>Lets the CALLs under way be answered, then closes the socket.</summary>
    /// <param name="cancellationToken">Closes it without waiting any longer.</param>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _frames.DrainAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.NotDrained(_services.Logger, Identity.ChargePointId);
        }

        BeginClose(CloseReason.GatewayStopping);
    }

    private void Begin()
    {
        Log.Connected(_services.Logger, Identity.ChargePointId, Identity.Version.Subprotocol());
        _services.Telemetry.Connected(Identity);
        _services.Facts.Connected(Identity);
        _services.Registry.Add(this);
        _frames.Open();
    }

    private async Task EndAsync()
    {
        _services.Registry.Remove(this);
        await _frames.EndAsync();
        await _closing;
        if (_closeTimer is not null)
            await _closeTimer.DisposeAsync();

        // The WebSocket has sent a close frame of its own to who broke its protocol; disposing of it would cut that off.
        var reason = (CloseReason)_reason;
        if (reason != CloseReason.ProtocolViolation)
            _socket.Dispose();

        var seconds = Math.Floor(_services.Clock.GetElapsedTime(_connected).TotalSeconds);
        Log.Disconnected(_services.Logger, Identity.ChargePointId, TimeSpan.FromSeconds(seconds), reason.InWords());
        _services.Telemetry.Disconnected(Identity, reason.ToString());
        _services.Ends.Add(Identity, Admission.EndAsync(), reason);
        _services.Facts.Disconnected(Identity, reason);
    }

    private static partial class Log
    {
        public static readonly Func<ILogger, string, OcppVersion, string, IDisposable?> Scope =
            LoggerMessage.DefineScope<string, OcppVersion, string>("{ChargePointId} {OcppVersion} {ConnectionId}");

        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} connected with {Subprotocol}.")]
        public static partial void Connected(ILogger logger, string chargePointId, string subprotocol);

        [LoggerMessage(2, LogLevel.Information, "{ChargePointId} disconnected after {Duration}: {Reason}.")]
        public static partial void Disconnected(ILogger logger, string chargePointId, TimeSpan duration, string reason);

        [LoggerMessage(3, LogLevel.Debug, "The WebSocket protocol was violated.")]
        public static partial void ProtocolViolated(ILogger logger, Exception exception);

        [LoggerMessage(4, LogLevel.Error, "The connection failed.")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(5, LogLevel.Warning, "{ChargePointId} is closed with calls unanswered: they took longer than the drain time.")]
        public static partial void NotDrained(ILogger logger, string chargePointId);

        [LoggerMessage(6, LogLevel.Debug, "A frame could not be sent.")]
        public static partial void SendFailed(ILogger logger, Exception exception);
    }
}
