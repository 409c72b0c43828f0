using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using RabbitMQ.Client;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>An answer between <see cref="CallReply"/> and AMQP properties. A CALLRESULT has no headers, but for one that admits.</summary>
internal static class ReplyMessage
{
    public static BasicProperties PropertiesOf(CallReply reply, string correlationId)
    {
        var properties = new BasicProperties { CorrelationId = correlationId };
        if (reply.Admission is { } admission)
            properties.Headers = new Dictionary<string, object?> { [EnvelopeHeaders.Admission] = admission.ToString() };
        if (reply.Leniency is { } leniency && properties.Headers is not null)
            properties.Headers[EnvelopeHeaders.Leniency] = leniency;
        if (reply.ErrorCode is not { } code)
            return properties;

        properties.Headers = new Dictionary<string, object?>
        {
            [EnvelopeHeaders.ErrorCode] = code.ToString(),
            [EnvelopeHeaders.ErrorDescription] = reply.ErrorDescription,
        };
        if (reply.Unrouted)
            properties.Headers[EnvelopeHeaders.Unrouted] = true;

        return properties;
    }

    /// <summary>Reads an answer; the body is the caller's only until it returns.</summary>
    public static CallReply Read(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        if (properties.Headers?.Text(EnvelopeHeaders.ErrorCode) is not { } name)
        {
            return CallReply.Result(body.ToArray()) with
            {
                Admission = properties.Headers?.Admission(),
                Leniency = properties.Headers?.Text(EnvelopeHeaders.Leniency),
            };
        }

        // A service newer than this process may know more codes.
        var code = Enum.TryParse<OcppErrorCode>(name, out var known) && Enum.IsDefined(known) ? known : OcppErrorCode.GenericError;
        var description = properties.Headers.Text(EnvelopeHeaders.ErrorDescription) ?? "";
        return CallReply.Error(code, description) with { Unrouted = properties.Headers.ContainsKey(EnvelopeHeaders.Unrouted) };
    }
}
