using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Takes SENDs to whoever has their action. The charge point is not told when one is lost (OCPP 2.1 part 4 §4.2.4), so each of them is counted.</summary>
internal sealed partial class SendRelay(
    ICallClient client, IOptions<GatewayOptions> options, GatewayTelemetry telemetry, ILogger<SendRelay> logger)
{
    private readonly TimeSpan _timeout = options.Value.CallTimeout;

    /// <summary>Hands a SEND on, and completes when it has been worked on; it does not throw. The payload is not touched any more once the method has yielded.</summary>
    /// <param name="send">The SEND.</param>
    /// <param name="connection">The connection it came from.</param>
    /// <param name="admission">Whether its charge point was accepted.</param>
    /// <param name="closed">Cancelled when the connection has ended.</param>
    public async ValueTask HandOnAsync(
        IncomingCall send, ConnectionIdentity connection, ConnectionAdmission admission, CancellationToken closed)
    {
        using var span = telemetry.StartSend(send, connection);
        try
        {
            var envelope = send.EnvelopeFor(connection, admission, _timeout) with { IsSend = true };
            var reply = await client.SendAsync(envelope, send.Payload, closed);
            telemetry.SendHandedOn(span, send, connection, reply.ErrorCode?.ToString());
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            telemetry.SendHandedOn(span, send, connection, GatewayTelemetry.ConnectionClosed);
        }
        catch (Exception exception)
        {
            Log.HandOnFailed(logger, exception, send.Action, send.UniqueId);
            telemetry.SendHandedOn(span, send, connection, nameof(OcppErrorCode.InternalError));
        }
    }

    /// <summary>Records a SEND that was dropped because too many were waiting.</summary>
    public void TooManyWaiting(IncomingCall send, ConnectionIdentity connection)
    {
        Log.TooManyWaiting(logger, send.UniqueId);
        telemetry.SendHandedOn(null, send, connection, GatewayTelemetry.TooManyWaiting);
    }

    /// <summary>Records a SEND that waited when its connection ended.</summary>
    public void ConnectionClosed(IncomingCall send, ConnectionIdentity connection) =>
        telemetry.SendHandedOn(null, send, connection, GatewayTelemetry.ConnectionClosed);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "SEND {Action} with id {UniqueId} could not be handed on.")]
        public static partial void HandOnFailed(ILogger logger, Exception exception, string action, string uniqueId);

        [LoggerMessage(2, LogLevel.Debug, "SEND with id {UniqueId} dropped: too many are waiting.")]
        public static partial void TooManyWaiting(ILogger logger, string uniqueId);
    }
}
