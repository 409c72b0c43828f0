using System.Globalization;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Handlers;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>A CALL or SEND between envelope and AMQP properties; the body is the payload as it stood in the frame.</summary>
internal static class CallMessage
{
    /// <summary>The broker's direct reply-to: answers go from channel to channel, without a queue to declare or to lose.</summary>
    public const string DirectReplyTo = "amq.rabbitmq.reply-to";

    private const int MostHeaders = 8;

    public static ValueTask PublishAsync(IChannel channel, in OutgoingCall call, CancellationToken cancellationToken) =>
        channel.BasicPublishAsync(
            CallTopologyNames.Exchange, call.RoutingKey, mandatory: false, PropertiesOf(call), call.Payload, cancellationToken);

    public static BasicProperties PropertiesOf(in OutgoingCall call)
    {
        var headers = new Dictionary<string, object?>(MostHeaders)
        {
            [EnvelopeHeaders.ChargePointId] = call.Envelope.ChargePointId,
            [EnvelopeHeaders.ReceivedAt] = call.Envelope.ReceivedAt.ToUnixTimeMilliseconds(),
            [EnvelopeHeaders.Deadline] = call.Envelope.Deadline.ToUnixTimeMilliseconds(),
        };
        if (call.Envelope.Admission is Admission.Pending or Admission.Rejected)
            headers[EnvelopeHeaders.Admission] = call.Envelope.Admission.ToString();
        if (call.Envelope.Leniency is { } leniency)
            headers[EnvelopeHeaders.Leniency] = leniency;
        if (call.Envelope.IsSend)
            headers[EnvelopeHeaders.Send] = true;
        if (call.Envelope.IsInternal)
            headers[EnvelopeHeaders.Internal] = true;
        headers.SetTrace(call.Trace);

        return new()
        {
            AppId = call.Envelope.ConnectionId,
            ContentType = "application/json",
            CorrelationId = KeyText(call.Key),
            // Whole milliseconds, rounded up: zero would mean to drop what no consumer takes at once.
            Expiration = ((long)Math.Ceiling(call.TimeToLive.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture),
            Headers = headers,
            MessageId = call.Envelope.UniqueId,
            ReplyTo = DirectReplyTo,
            Type = call.Envelope.Action,
        };
    }

    /// <summary>Reads what a CALL or SEND brought; null when it is neither.</summary>
    public static IncomingCall? Read(string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> payload)
    {
        if (properties is not { AppId: { } connectionId, Headers: { } headers, MessageId: { } uniqueId, Type: { } action }
            || properties is not { CorrelationId: not null, ReplyTo: not null }
            || headers.Text(EnvelopeHeaders.ChargePointId) is not { } chargePointId
            || !RoutingKey.TryVersion(routingKey, out var version)
            || !headers.TryTime(EnvelopeHeaders.ReceivedAt, out var receivedAt)
            || !headers.TryTime(EnvelopeHeaders.Deadline, out var deadline))
        {
            return null;
        }

        var isInternal = headers.ContainsKey(EnvelopeHeaders.Internal);
        return new IncomingCall(
            routingKey,
            action,
            new CallContext(chargePointId, version, uniqueId, connectionId, receivedAt, deadline)
            {
                Leniency = headers.Text(EnvelopeHeaders.Leniency),
            },
            payload,
            headers.Trace())
        {
            Admission = headers.Admission() ?? Admission.Unknown,
            IsReplay = headers.ContainsKey(EnvelopeHeaders.Replay),
            IsSend = headers.ContainsKey(EnvelopeHeaders.Send),
            IsInternal = isInternal,
            TimeToLive = isInternal ? TimeToLiveOf(properties) : null,
        };
    }

    public static string KeyText(long key) => key.ToString("x", CultureInfo.InvariantCulture);

    public static bool TryKey(string? text, out long key) =>
        long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);

    // The broker hands on what the sender gave; it has dropped what has waited longer.
    private static TimeSpan? TimeToLiveOf(IReadOnlyBasicProperties properties) =>
        long.TryParse(properties.Expiration, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue))
            : null;
}
