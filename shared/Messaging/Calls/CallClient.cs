using System.Runtime.CompilerServices;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>The gateway's way to the services.</summary>
internal sealed class CallClient(CallSender sender, TimeProvider clock) : ICallClient
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<CallReply> SendAsync(
        CallEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var answer = await sender.SendAsync(envelope.RoutingKey, envelope, payload, cancellationToken);
        if (MessagingTelemetry.CallDuration.Enabled)
        {
            MessagingTelemetry.CallDuration.Record(
                clock.GetElapsedTime(started).TotalSeconds,
                MessagingTelemetry.TagsOf(
                    envelope.Version, BoundedAction.Of(envelope.Version, envelope.Action), answer.Reply.ErrorCode));
        }

        return answer.Reply;
    }
}
