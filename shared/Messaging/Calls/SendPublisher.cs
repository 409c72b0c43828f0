using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>
/// Publishes SENDs by the keys and within the deadlines of CALLs. As with a CALL the broker confirms nothing: periodic values that
/// nobody answers are not worth a wait for each.
/// </summary>
internal sealed class SendPublisher(ICallTransport transport, PublishRetry retry, TimeProvider clock) : ISendPublisher
{
    public async ValueTask<bool> PublishAsync(CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (envelope.IsAnswered)
            throw new ArgumentException("The envelope is that of a CALL.", nameof(envelope));

        cancellationToken.ThrowIfCancellationRequested();
        var timeToLive = envelope.Deadline - clock.GetUtcNow();
        if (timeToLive <= TimeSpan.Zero)
            return false;

        var routingKey = envelope.RoutingKey;
        using var span = MessagingSpans.StartPublish(transport.System, envelope, routingKey);
        var trace = span is null ? TraceHeaders.Current : TraceHeaders.Of(span);
        var send = new OutgoingCall(0, routingKey, envelope, payload, timeToLive, trace);
        var publish = Publish(send, cancellationToken);

        return publish.IsCompletedSuccessfully || await FinishAsync(publish, send with { Payload = payload.ToArray() }, cancellationToken);
    }

    private ValueTask Publish(in OutgoingCall send, CancellationToken cancellationToken)
    {
        try
        {
            return transport.SendAsync(send, cancellationToken);
        }
        catch (Exception exception) when (PublishRetry.IsTransient(exception))
        {
            return ValueTask.FromException(exception);
        }
    }

    private async ValueTask<bool> FinishAsync(ValueTask publish, OutgoingCall send, CancellationToken cancellationToken)
    {
        try
        {
            await publish.AsTask().WaitAsync(send.TimeToLive, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception exception) when (PublishRetry.IsTransient(exception))
        {
            return await RetryAsync(send, cancellationToken);
        }
    }

    // With the time to live of the beginning: whoever takes it off the queue goes by the deadline.
    private ValueTask<bool> RetryAsync(OutgoingCall send, CancellationToken cancellationToken) => retry.TryAsync(
        static (state, token) => state.transport.SendAsync(state.send, token),
        (transport, send),
        send.Envelope.Deadline - clock.GetUtcNow(),
        cancellationToken);
}
