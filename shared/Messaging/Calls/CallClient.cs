using System.Runtime.CompilerServices;
using System.Text;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>
/// Sends a CALL and waits for its answer. The common case publishes without a detour; only when the broker is away is the
/// publish retried, within the deadline. What was published when the connection to the broker was lost is sent again with the next
/// one: whoever answers has to bear a CALL that comes twice in any case.
/// </summary>
internal sealed class CallClient(ICallTransport transport, PendingCalls pendingCalls, PublishRetry retry, TimeProvider clock) : ICallClient
{
    public ValueTask<CallReply> SendAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        SendAsync(envelope.RoutingKey, envelope, payload, cancellationToken);

    /// <summary>Sends a CALL by a key that is not its action's own.</summary>
    // Every call waits, so its state would be one more allocation for each.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CallReply> SendAsync(
        string routingKey, CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var timeToLive = envelope.Deadline - clock.GetUtcNow();
        if (timeToLive <= TimeSpan.Zero)
            return OwnReplies.TooLate;

        // Nobody can have bound a key that the broker does not take.
        if (routingKey.Length > RoutingKey.MaxBytes / 3 && Encoding.UTF8.GetByteCount(routingKey) > RoutingKey.MaxBytes)
            return OwnReplies.NobodyBound(envelope.Version, envelope.Action);

        using var pending = pendingCalls.Open(timeToLive, cancellationToken);
        using (var span = MessagingSpans.StartPublish(transport.System, envelope, routingKey))
        {
            var trace = span is null ? TraceHeaders.Current : TraceHeaders.Of(span);
            // Copied: it may have to be sent again, and the caller's buffer is its own when this yields.
            await PublishAsync(new(pending.Key, routingKey, envelope, payload.ToArray(), timeToLive, trace), pending, cancellationToken);
        }

        return await pending.Task;
    }

    private ValueTask PublishAsync(in OutgoingCall call, PendingCall pending, CancellationToken cancellationToken)
    {
        ValueTask publish;
        // Before it is: the connection may be lost as soon as it has been.
        pending.Sent(call);
        try
        {
            publish = transport.SendAsync(call, cancellationToken);
        }
        catch (Exception exception) when (PublishRetry.IsTransient(exception))
        {
            publish = ValueTask.FromException(exception);
        }

        return publish.IsCompletedSuccessfully ? ValueTask.CompletedTask : FinishAsync(publish, call, pending, cancellationToken);
    }

    private async ValueTask FinishAsync(ValueTask publish, OutgoingCall call, PendingCall pending, CancellationToken cancellationToken)
    {
        try
        {
            // A publish held back by the broker must not hold the answer back past the deadline.
            await publish.AsTask().WaitAsync(call.TimeToLive, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The broker takes nothing in for the moment; the pending call's own deadline answers.
        }
        catch (Exception exception) when (PublishRetry.IsTransient(exception))
        {
            pending.NotSent();
            await RetryAsync(call, pending, cancellationToken);
        }
    }

    private async ValueTask RetryAsync(OutgoingCall call, PendingCall pending, CancellationToken cancellationToken)
    {
        var sent = await retry.TryAsync(
            static (state, token) =>
            {
                var (client, call, pending) = state;
                var timeToLive = call.Envelope.Deadline - client.Clock.GetUtcNow();
                return pending.Task.IsCompleted || timeToLive <= TimeSpan.Zero
                    ? ValueTask.CompletedTask
                    : client.Transport.SendAsync(call with { TimeToLive = timeToLive }, token);
            },
            (Client: this, Call: call, Pending: pending),
            call.Envelope.Deadline - clock.GetUtcNow(),
            cancellationToken);
        if (sent)
            pending.Sent(call);
    }

    private ICallTransport Transport => transport;

    private TimeProvider Clock => clock;
}
