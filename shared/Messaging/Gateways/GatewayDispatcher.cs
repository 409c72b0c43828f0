using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Gateways;

/// <summary>Brings requests to the gateway of this process and its replies back, on every transport alike.</summary>
/// <param name="gateway">The gateway; asked for late because it is made of what needs the bus.</param>
/// <param name="retry">Sends replies again while the link is lost.</param>
/// <param name="clock">The clock of deadlines.</param>
/// <param name="logger">Where failures go.</param>
internal sealed partial class GatewayDispatcher(Lazy<IGateway> gateway, PublishRetry retry, TimeProvider clock, ILogger<GatewayDispatcher> logger)
    : IDisposable
{
    // Who asked waits a moment longer than the charge point has time: for this.
    private static readonly TimeSpan _wayBack = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopped = new();

    /// <summary>The gateway's name.</summary>
    public string GatewayId => gateway.Value.Id;

    /// <summary>Begins to work on a request, and returns once it waits for something. It does not throw.</summary>
    public void Dispatch(string system, GatewayRequest request, TraceHeaders trace, IReplySender replies) =>
        _ = WorkAsync(system, request, trace, replies);

    /// <summary>Gives up what is still being worked on.</summary>
    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }

    private async Task WorkAsync(string system, GatewayRequest request, TraceHeaders trace, IReplySender replies)
    {
        using var span = MessagingSpans.StartProcess(system, request, trace);
        var outcome = GatewayReply.NoAnswer;
        try
        {
            if (clock.GetUtcNow() >= request.Deadline)
            {
                Log.Expired(logger, request.Kind, request.ChargePointId);
                return;
            }

            outcome = await gateway.Value.HandleAsync(request, _stopped.Token);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The gateway stops: what becomes of the request is not known, and that is what is replied.
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, request.Kind, request.ChargePointId);
        }

        span?.SetTag(OcppTelemetry.Outcome, outcome.Outcome.ToString());
        await ReplyAsync(request, outcome, replies);
    }

    private async Task ReplyAsync(GatewayRequest request, GatewayReply outcome, IReplySender replies)
    {
        try
        {
            var isSent = await retry.TryAsync(
                static (state, token) => state.Replies.SendAsync(state.Reply, token),
                (Replies: replies, Reply: CallReply.Of(outcome)),
                request.Deadline + _wayBack - clock.GetUtcNow(),
                CancellationToken.None);
            if (!isSent)
                Log.NotReplied(logger, request.Kind, request.ChargePointId, "it was too late, or there was no link to the broker until then");
        }
        catch (Exception exception)
        {
            // The end of the work on a request, which nobody waits for: who asked waits in vain until the deadline.
            Log.NotReplied(logger, request.Kind, request.ChargePointId, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Kind} for {ChargePointId} is past its deadline and was dropped")]
        public static partial void Expired(ILogger logger, GatewayRequestKind kind, string chargePointId);

        [LoggerMessage(2, LogLevel.Error, "{Kind} for {ChargePointId} failed")]
        public static partial void Failed(ILogger logger, Exception exception, GatewayRequestKind kind, string chargePointId);

        [LoggerMessage(3, LogLevel.Warning, "The reply to {Kind} for {ChargePointId} could not be sent: {Reason}")]
        public static partial void NotReplied(ILogger logger, GatewayRequestKind kind, string chargePointId, string reason);
    }
}
