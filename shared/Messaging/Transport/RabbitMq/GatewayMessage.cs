using System.Globalization;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Requests to gateways, and their replies, between records and AMQP properties; the body is the payload.</summary>
internal static class GatewayMessage
{
    private const int MostHeaders = 11;

    public static BasicProperties PropertiesOf(OutgoingGatewayRequest outgoing)
    {
        var request = outgoing.Request;
        var headers = new Dictionary<string, object?>(MostHeaders)
        {
            [EnvelopeHeaders.ChargePointId] = request.ChargePointId,
            [EnvelopeHeaders.Version] = request.Version.Key(),
            [EnvelopeHeaders.Deadline] = request.Deadline.ToUnixTimeMilliseconds(),
        };
        if (request.Action.Length > 0)
            headers[EnvelopeHeaders.Action] = request.Action;
        if (request.FollowsUniqueId is { } follows)
            headers[EnvelopeHeaders.Follows] = follows;
        if (request.AsksFor is { } asksFor)
            headers[EnvelopeHeaders.AsksFor] = asksFor;
        if (request.Epoch != 0)
            headers[EnvelopeHeaders.Epoch] = request.Epoch;
        SetError(headers, request.ErrorCode, request.ErrorDescription);
        headers.SetTrace(outgoing.Trace);

        return new()
        {
            AppId = request.ConnectionId,
            ContentType = "application/json",
            CorrelationId = CallMessage.KeyText(outgoing.Key),
            // Whole milliseconds, rounded up: zero would mean to drop what no consumer takes at once.
            Expiration = ((long)Math.Ceiling(outgoing.TimeToLive.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture),
            Headers = headers,
            MessageId = request.UniqueId,
            Priority = (byte)request.Priority,
            ReplyTo = CallMessage.DirectReplyTo,
            Type = request.Kind.ToString(),
        };
    }

    /// <summary>Reads a request and copies its body; null when it is none.</summary>
    public static GatewayRequest? Read(string gatewayId, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        if (properties is not { AppId: { } connectionId, Headers: { } headers, MessageId: { } uniqueId, CorrelationId: not null, ReplyTo: not null }
            || headers.Text(EnvelopeHeaders.ChargePointId) is not { } chargePointId
            || !OcppVersionNames.TryFromKey(headers.Text(EnvelopeHeaders.Version), out var version)
            || !headers.TryTime(EnvelopeHeaders.Deadline, out var deadline))
        {
            return null;
        }

        return new(Parse<GatewayRequestKind>(properties.Type), gatewayId, chargePointId, connectionId, version, deadline)
        {
            Epoch = headers.TryGetValue(EnvelopeHeaders.Epoch, out var epoch) && epoch is long number ? number : 0,
            UniqueId = uniqueId,
            FollowsUniqueId = headers.Text(EnvelopeHeaders.Follows),
            AsksFor = headers.Text(EnvelopeHeaders.AsksFor),
            Action = headers.Text(EnvelopeHeaders.Action) ?? "",
            Priority = properties.Priority <= (byte)CommandPriority.High ? (CommandPriority)properties.Priority : CommandPriority.High,
            ErrorCode = headers.Text(EnvelopeHeaders.ErrorCode),
            ErrorDescription = headers.Text(EnvelopeHeaders.ErrorDescription),
            Payload = body.ToArray(),
        };
    }

    public static BasicProperties PropertiesOf(GatewayReply reply, string correlationId)
    {
        var headers = new Dictionary<string, object?> { [EnvelopeHeaders.Outcome] = reply.Outcome.ToString() };
        if (reply.Leniency is { } leniency)
            headers[EnvelopeHeaders.Leniency] = leniency;
        SetError(headers, reply.ErrorCode, reply.ErrorDescription);
        return new() { CorrelationId = correlationId, Headers = headers };
    }

    /// <summary>Reads a gateway's reply and copies its body; null when it is a service's.</summary>
    public static CallReply? ReadReply(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        if (properties.Headers?.Text(EnvelopeHeaders.Outcome) is not { } outcome)
            return null;

        return CallReply.Of(new(Parse<GatewayOutcome>(outcome))
        {
            Payload = body.ToArray(),
            Leniency = properties.Headers.Text(EnvelopeHeaders.Leniency),
            ErrorCode = properties.Headers.Text(EnvelopeHeaders.ErrorCode),
            ErrorDescription = properties.Headers.Text(EnvelopeHeaders.ErrorDescription),
        });
    }

    private static void SetError(Dictionary<string, object?> headers, string? code, string? description)
    {
        if (code is not null)
            headers[EnvelopeHeaders.ErrorCode] = code;
        if (description is not null)
            headers[EnvelopeHeaders.ErrorDescription] = description;
    }

    // What only a newer process knows is the first of its kind here, which says as much.
    private static T Parse<T>(string? name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : default;
}
