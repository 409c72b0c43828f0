using System.Text;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>Reads AMQP header tables, in which text arrives as bytes.</summary>
internal static class AmqpHeaders
{
    public static string? Text(this IDictionary<string, object?> headers, string name) => headers.TryGetValue(name, out var value)
        ? value switch
        {
            byte[] utf8 => Encoding.UTF8.GetString(utf8),
            string text => text,
            _ => null,
        }
        : null;

    public static bool TryTime(this IDictionary<string, object?> headers, string name, out DateTimeOffset time)
    {
        if (headers.TryGetValue(name, out var value)
            && value is long milliseconds
            && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            return true;
        }

        time = default;
        return false;
    }

    /// <summary>Null when there is none; one that only a newer process knows is unknown here.</summary>
    public static Admission? Admission(this IDictionary<string, object?> headers) =>
        headers.Text(EnvelopeHeaders.Admission) is not { } name ? null
        : Enum.TryParse<Admission>(name, out var admission) && admission.ToString() == name && Enum.IsDefined(admission) ? admission
        : Contracts.Envelope.Admission.Unknown;

    public static TraceHeaders Trace(this IDictionary<string, object?> headers) =>
        new(headers.Text(EnvelopeHeaders.TraceParent), headers.Text(EnvelopeHeaders.TraceState));

    public static void SetRejection(this IDictionary<string, object?> headers, string reason, DateTimeOffset at)
    {
        headers[EnvelopeHeaders.RejectedReason] = reason;
        headers[EnvelopeHeaders.RejectedAt] = at.ToUnixTimeMilliseconds();
    }

    public static void SetTrace(this IDictionary<string, object?> headers, TraceHeaders trace)
    {
        if (trace.Parent is null)
            return;

        headers[EnvelopeHeaders.TraceParent] = trace.Parent;
        if (trace.State is not null)
            headers[EnvelopeHeaders.TraceState] = trace.State;
    }
}
