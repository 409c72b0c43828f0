using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// Works on the CALLs of one queue, on every transport alike: drops what is past its deadline, refuses who was told to wait, runs the
/// handler in its own scope, replies, starts what follows the reply, sets aside what it could not work on. A queue without handlers answers for services that are missing.
/// </summary>
internal sealed partial class CallDispatcher(
    string system,
    string queue,
    IReadOnlyDictionary<string, ActionInvoker> invokers,
    IServiceScopeFactory scopes,
    AfterReplies afterReplies,
    RejectedCalls? rejectedCalls,
    HandlerDeadlines deadlines,
    TimeProvider clock,
    ILogger<CallDispatcher> logger)
{
    private readonly FrozenDictionary<string, ActionInvoker> _invokers = invokers.ToFrozenDictionary();
    private readonly LogInterval _internalComplaints = new(TimeSpan.FromMinutes(1), clock);

    /// <summary>Completes when the CALL may be acknowledged.</summary>
    /// <param name="call">The CALL.</param>
    /// <param name="replies">Where its answer goes.</param>
    /// <param name="delivery">Cancelled when the delivery is void: the connection was lost, or the service stops and its grace is over.</param>
    /// <exception cref="OperationCanceledException">The delivery became void; the broker brings the CALL to another consumer.</exception>
    public async ValueTask DispatchAsync(IncomingCall call, IReplySender replies, CancellationToken delivery)
    {
        var timeToLive = call.TimeToLive ?? (call.Context.Deadline - clock.GetUtcNow());
        if (timeToLive <= TimeSpan.Zero)
        {
            Expired(call);
            return;
        }

        // The key alone is not enough: a made-up action may look like one that is bound for a vendor. A missing service is named as such
        // also to a charge point that waits: nothing is worked on either way, and whoever answers for missing services cannot know a boot
        // message, which must not be a breach of security.
        if (!_invokers.TryGetValue(call.RoutingKey, out var invoker)
            || invoker.Action != call.Action || invoker.IsSend != call.IsSend || invoker.IsInternal != call.IsInternal)
        {
            await AnswerUnroutedAsync(call, replies, delivery);
            return;
        }

        if (call.Admission is Admission.Pending or Admission.Rejected && !invoker.AnswersBeforeAcceptance)
        {
            await RefuseAsync(call, replies, delivery);
            return;
        }

        using var span = MessagingSpans.StartProcess(system, call, "process");
        if (MessagingTelemetry.QueueDuration.Enabled)
        {
            MessagingTelemetry.QueueDuration.Record(
                Math.Max(0, (clock.GetUtcNow() - call.Context.ReceivedAt).TotalSeconds),
                MessagingTelemetry.TagsOf(call.Context.Version, invoker.Action, error: null));
        }

        var started = clock.GetTimestamp();
        var reply = await HandleAsync(call, invoker, replies, timeToLive, delivery);
        MessagingSpans.Answered(span, reply);
        if (reply is { } answer && MessagingTelemetry.HandlerDuration.Enabled)
        {
            MessagingTelemetry.HandlerDuration.Record(
                clock.GetElapsedTime(started).TotalSeconds,
                MessagingTelemetry.TagsOf(call.Context.Version, invoker.Action, answer.ErrorCode));
        }
    }

    private async ValueTask<CallReply?> HandleAsync(
        IncomingCall call, ActionInvoker invoker, IReplySender replies, TimeSpan timeToLive, CancellationToken delivery)
    {
        var scope = scopes.CreateAsyncScope();
        var scopeIsMine = true;
        try
        {
            // One that is brought again by an operator is still where it was.
            var keeps = invoker.SetsAside && !call.IsReplay ? rejectedCalls : null;

            // The transport's only until the handler waits for something; it may have to be kept after that.
            if (keeps is not null)
                call = call with { Payload = call.Payload.ToArray() };

            var outcome = await InvokeAsync(call, invoker, scope.ServiceProvider, timeToLive, delivery);
            if (outcome.Reply is { } reply)
                await replies.SendAsync(reply, delivery);
            if (outcome.AfterReply is { } afterReply)
            {
                await afterReplies.StartAsync(scope, call, afterReply);
                scopeIsMine = false;
            }

            if (outcome.Rejection is { } reason && keeps is not null)
                await keeps.SetAsideAsync(call, queue, reason, delivery);

            return outcome.Reply;
        }
        finally
        {
            if (scopeIsMine)
                await scope.DisposeAsync();
        }
    }

    private async ValueTask<Outcome> InvokeAsync(
        IncomingCall call, ActionInvoker invoker, IServiceProvider services, TimeSpan timeToLive, CancellationToken delivery)
    {
        var deadline = deadlines.Rent(timeToLive);
        try
        {
            await using var registration = delivery.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), deadline);
            var handled = await invoker.InvokeAsync(services, call, deadline.Token);
            return new(
                CallReply.Result(handled.Response) with { Admission = handled.Admission, Leniency = handled.Leniency }, handled.AfterReply);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            delivery.ThrowIfCancellationRequested();
            Expired(call);
            return new(Reply: null, Rejection: "It was not worked on by its deadline.");
        }
        catch (Exception exception)
        {
            return new(CallFailures.ToReply(exception, call, logger), Rejection: CallFailures.ReasonToSetAside(exception));
        }
        finally
        {
            deadlines.Return(deadline);
        }
    }

    private async Task AnswerUnroutedAsync(IncomingCall call, IReplySender replies, CancellationToken delivery)
    {
        using var span = MessagingSpans.StartProcess(system, call, "unrouted");
        var reply = OwnReplies.NobodyBound(call.Context.Version, call.Action);
        await replies.SendAsync(reply, delivery);

        if (!call.IsInternal)
        {
            MessagingTelemetry.UnroutedCalls.Add(
                1,
                MessagingTelemetry.TagsOf(call.Context.Version, BoundedAction.Of(call.Context.Version, call.Action), reply.ErrorCode));
        }

        Log.Unrouted(logger, call.RoutingKey, call.Context.ChargePointId);
    }

    // Before the payload is looked at: nobody is told more about it than that it is not wanted yet.
    private async ValueTask RefuseAsync(IncomingCall call, IReplySender replies, CancellationToken delivery)
    {
        using var span = MessagingSpans.StartProcess(system, call, "refuse");
        await replies.SendAsync(OwnReplies.NotAccepted, delivery);

        var tags = MessagingTelemetry.TagsOf(call.Context.Version, BoundedAction.Of(call.Context.Version, call.Action), null);
        tags.Add(OcppTelemetry.Admission, call.Admission.ToString());
        MessagingTelemetry.RefusedCalls.Add(1, in tags);
        Log.NotAccepted(logger, call.RoutingKey, call.Context.ChargePointId, call.Admission);
    }

    private void Expired(IncomingCall call)
    {
        if (!call.IsInternal)
        {
            MessagingTelemetry.ExpiredCalls.Add(
                1, MessagingTelemetry.TagsOf(call.Context.Version, BoundedAction.Of(call.Context.Version, call.Action), null));
            Log.Expired(logger, call.RoutingKey, call.Context.ChargePointId, call.Context.Deadline);
        }
        else if (_internalComplaints.TryEnter(out var others))
        {
            // No charge point waits for it, and what befalls one befalls thousands.
            Log.InternalExpired(logger, call.RoutingKey, others);
        }
    }

    /// <summary>What came of a CALL: its answer, for which it may be too late, what is to follow that, and what was wrong with it.</summary>
    private readonly record struct Outcome(CallReply? Reply, Func<CancellationToken, Task>? AfterReply = null, string? Rejection = null);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{RoutingKey} of {ChargePointId} is past its deadline {Deadline:O} and was dropped")]
        public static partial void Expired(ILogger logger, string routingKey, string chargePointId, DateTimeOffset deadline);

        [LoggerMessage(2, LogLevel.Debug, "Nobody has bound {RoutingKey} of {ChargePointId}")]
        public static partial void Unrouted(ILogger logger, string routingKey, string chargePointId);

        [LoggerMessage(3, LogLevel.Debug, "{RoutingKey} of {ChargePointId} was refused: it was told {Admission}")]
        public static partial void NotAccepted(ILogger logger, string routingKey, string chargePointId, Admission admission);

        [LoggerMessage(4, LogLevel.Warning, "{RoutingKey} took too long and was dropped ({Others} others since this was logged last)")]
        public static partial void InternalExpired(ILogger logger, string routingKey, int others);
    }
}
