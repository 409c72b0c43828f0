using System.Globalization;
using Ocpp.Micro.Contracts.Envelope;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>A CALL that is set aside, as a message: what it was, so that it can be brought again, and why it is here.</summary>
internal static class RejectedCallMessage
{
    public static BasicProperties PropertiesOf(in RejectedCall rejected)
    {
        var (call, context) = (rejected.Call, rejected.Call.Context);
        var headers = new Dictionary<string, object?>
        {
            [EnvelopeHeaders.RoutingKey] = call.RoutingKey,
            [EnvelopeHeaders.ChargePointId] = context.ChargePointId,
            [EnvelopeHeaders.ReceivedAt] = context.ReceivedAt.ToUnixTimeMilliseconds(),
        };
        if (context.Leniency is { } leniency)
            headers[EnvelopeHeaders.Leniency] = leniency;
        headers.SetRejection(rejected.Reason, rejected.At);
        headers.SetTrace(call.Trace);

        return new()
        {
            AppId = context.ConnectionId,
            ContentType = "application/json",
            Headers = headers,
            MessageId = context.UniqueId,
            Persistent = true,
            Type = call.Action,
        };
    }

    /// <summary>The same CALL once more, with a deadline of its own and whoever brings it in the charge point's place.</summary>
    /// <param name="rejected">What it was set aside with.</param>
    /// <param name="leniency">A rule of leniency that is to hold as well; null for none.</param>
    /// <param name="now">From when on the answer is waited for.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="correlationId">The answer's.</param>
    public static BasicProperties Again(
        IReadOnlyBasicProperties rejected, string? leniency, DateTimeOffset now, TimeSpan timeout, string correlationId)
    {
        var headers = new Dictionary<string, object?>(rejected.Headers!)
        {
            [EnvelopeHeaders.Deadline] = (now + timeout).ToUnixTimeMilliseconds(),
            [EnvelopeHeaders.Replay] = true,
        };
        headers.Remove(EnvelopeHeaders.RejectedReason);
        headers.Remove(EnvelopeHeaders.RejectedAt);
        if (leniency is not null)
            headers[EnvelopeHeaders.Leniency] = headers.Text(EnvelopeHeaders.Leniency) is { } others ? $"{others},{leniency}" : leniency;

        return new()
        {
            AppId = rejected.AppId,
            ContentType = rejected.ContentType,
            CorrelationId = correlationId,
            Expiration = ((long)timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            Headers = headers,
            MessageId = rejected.MessageId,
            ReplyTo = CallMessage.DirectReplyTo,
            Type = rejected.Type,
        };
    }
}
