using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>Takes one CALL to whoever has its action and its answer back; whatever happens on the way, there is one answer.</summary>
internal sealed partial class CallRelay(
    ICallClient client,
    IRejectedResults rejectedResults,
    IOptions<GatewayOptions> options,
    GatewayTelemetry telemetry,
    TimeProvider clock,
    ILogger<CallRelay> logger)
{
    private readonly TimeSpan _timeout = options.Value.CallTimeout;

    /// <summary>Gets a CALL its answer; it does not throw. The payload is not touched any more once the method has yielded.</summary>
    /// <param name="call">The CALL.</param>
    /// <param name="connection">The connection it came from.</param>
    /// <param name="admission">Whether its charge point was accepted; goes with the CALL, and by its answer.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="closed">Cancelled when the connection has ended.</param>
    public async ValueTask AnswerAsync(
        IncomingCall call, ConnectionIdentity connection, ConnectionAdmission admission, IAnswerOutput output, CancellationToken closed)
    {
        using var span = telemetry.StartCall(call, connection);
        try
        {
            var reply = await SendAsync(call, connection, admission, closed);
            admission.Take(reply);
            var delivered = await output.AnswerAsync(call.UniqueId, reply);
            telemetry.CallAnswered(span, call, connection, delivered ? reply.ErrorCode?.ToString() : GatewayTelemetry.ConnectionClosed);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            telemetry.CallAnswered(span, call, connection, GatewayTelemetry.ConnectionClosed);
        }
        catch (Exception exception)
        {
            Log.AnswerFailed(logger, exception, call.Action, call.UniqueId);
            telemetry.CallAnswered(span, call, connection, nameof(OcppErrorCode.InternalError));
        }
    }

    /// <summary>Records a CALL that was refused because too many were waiting.</summary>
    public void CallRefused(ConnectionIdentity connection, IncomingCall call)
    {
        Log.TooManyWaiting(logger, call.UniqueId);
        telemetry.CallAnswered(null, call, connection, nameof(OcppErrorCode.GenericError));
    }

    /// <summary>Records that the charge point could not use a CALLRESULT, and tells others when it is known what it was about.</summary>
    public void ResultRejected(ConnectionIdentity connection, string uniqueId, string? action, string errorCode, string description)
    {
        Log.ResultRejected(logger, action ?? "an unknown action", uniqueId, errorCode, description);
        telemetry.ResultRejected(connection, action, errorCode);
        if (action is not null)
            rejectedResults.Add(connection, uniqueId, action, errorCode, description);
    }

    private async ValueTask<CallReply> SendAsync(
        IncomingCall call, ConnectionIdentity connection, ConnectionAdmission admission, CancellationToken closed)
    {
        closed.ThrowIfCancellationRequested();
        var envelope = call.EnvelopeFor(connection, admission, _timeout);
        if (clock.GetUtcNow() >= envelope.Deadline)
            return CallReply.Error(OcppErrorCode.InternalError, "The call waited too long for the one before it.");

        try
        {
            return await client.SendAsync(envelope, call.Payload, closed);
        }
        catch (Exception exception) when (!closed.IsCancellationRequested)
        {
            Log.SendFailed(logger, exception, call.Action, call.UniqueId);
            return CallReply.Error(OcppErrorCode.InternalError, "The call could not be processed.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "CALL {Action} with id {UniqueId} could not be handed on.")]
        public static partial void SendFailed(ILogger logger, Exception exception, string action, string uniqueId);

        [LoggerMessage(3, LogLevel.Error, "The answer to CALL {Action} with id {UniqueId} could not be written.")]
        public static partial void AnswerFailed(ILogger logger, Exception exception, string action, string uniqueId);

        [LoggerMessage(4, LogLevel.Debug, "The CALLRESULT to {Action} with id {UniqueId} was rejected with {ErrorCode}: {Description}")]
        public static partial void ResultRejected(ILogger logger, string action, string uniqueId, string errorCode, string description);

        [LoggerMessage(2, LogLevel.Debug, "CALL with id {UniqueId} refused: too many are waiting.")]
        public static partial void TooManyWaiting(ILogger logger, string uniqueId);
    }
}
