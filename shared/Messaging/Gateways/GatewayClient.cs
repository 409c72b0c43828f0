using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Transport;

namespace Ocpp.Micro.Messaging.Gateways;

/// <summary>Sends a request to one gateway and waits for its reply, in the same table as CALLs to services.</summary>
internal sealed class GatewayClient(IGatewayTransport transport, PendingCalls pendingCalls, PublishRetry retry, TimeProvider clock) : IGatewayClient
{
    // The gateway watches the deadline, and says what had become of the request by then.
    private static readonly TimeSpan _wayBack = TimeSpan.FromSeconds(1);

    public async ValueTask<GatewayReply> SendAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var timeToLive = request.Deadline - clock.GetUtcNow();
        if (timeToLive <= TimeSpan.Zero)
            return new(GatewayOutcome.NotSent);

        using var span = MessagingSpans.StartPublish(transport.System, request);
        using var pending = pendingCalls.Open(timeToLive + _wayBack, cancellationToken);
        var trace = span is null ? TraceHeaders.Current : TraceHeaders.Of(span);
        if (!await PublishAsync(new(pending.Key, request, timeToLive, trace), cancellationToken))
            return new(GatewayOutcome.Unreachable);

        var reply = (await pending.Task).Gateway ?? GatewayReply.NoAnswer;
        span?.SetTag(OcppTelemetry.Outcome, reply.Outcome.ToString());
        return reply;
    }

    // Only without a connection is it sure that nothing has left; a command must not be carried out twice. What may have left is
    // waited for all the same.
    private async ValueTask<bool> PublishAsync(OutgoingGatewayRequest outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(outgoing, cancellationToken).AsTask().WaitAsync(outgoing.TimeToLive, clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            // A broker that takes nothing in for the moment; it may yet.
            return true;
        }
        catch (BrokerUnavailableException)
        {
            return await RetryAsync(outgoing, cancellationToken);
        }
        catch (Exception exception) when (PublishRetry.IsTransient(exception))
        {
            return true;
        }
    }

    private async ValueTask<bool> RetryAsync(OutgoingGatewayRequest outgoing, CancellationToken cancellationToken)
    {
        return await retry.TryAsync(SendOnceAsync, (transport, outgoing, clock), outgoing.Request.Deadline - clock.GetUtcNow(), cancellationToken);

        static async ValueTask SendOnceAsync(
            (IGatewayTransport Transport, OutgoingGatewayRequest Outgoing, TimeProvider Clock) state, CancellationToken cancellationToken)
        {
            var timeToLive = state.Outgoing.Request.Deadline - state.Clock.GetUtcNow();
            if (timeToLive <= TimeSpan.Zero)
                throw new BrokerUnavailableException();

            try
            {
                await state.Transport.SendAsync(state.Outgoing with { TimeToLive = timeToLive }, cancellationToken);
            }
            catch (Exception exception) when (exception is not BrokerUnavailableException && PublishRetry.IsTransient(exception))
            {
                // It may have left, and is waited for.
            }
        }
    }
}
