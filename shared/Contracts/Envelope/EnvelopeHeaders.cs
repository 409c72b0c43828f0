namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>
/// Names of the message headers that carry a <see cref="CallEnvelope"/> and its answer. What needs none, because a header costs each
/// side a few hundred bytes: the version is the routing key's, the unique id travels as the message id, the action as the message
/// type, the connection id as the application id, the sender's own key of the pending call as the correlation id.
/// </summary>
public static class EnvelopeHeaders
{
    /// <summary>Identity of the charge point; text.</summary>
    public const string ChargePointId = "ocpp-charge-point";

    /// <summary>When the gateway had read the frame; milliseconds since 1970-01-01T00:00:00Z.</summary>
    public const string ReceivedAt = "ocpp-received-at";

    /// <summary>When the charge point must have its answer; milliseconds since 1970-01-01T00:00:00Z.</summary>
    public const string Deadline = "ocpp-deadline";

    /// <summary>
    /// An <see cref="Envelope.Admission"/>; text. On a CALL only of a charge point that has to wait, as almost none has; on an answer
    /// that tells one.
    /// </summary>
    public const string Admission = "ocpp-admission";

    /// <summary>
    /// Names of the rules of leniency that hold for the charge point, with commas between them; text. On a CALL only of a charge point
    /// that has some, as almost none has; on an answer only beside an <see cref="Admission"/>, or when it is a gateway's.
    /// </summary>
    public const string Leniency = "ocpp-leniency";

    /// <summary>On a SEND; its value says nothing.</summary>
    public const string Send = "ocpp-send";

    /// <summary>On what a part of the system asks on its own account, a question to the directory for one; its value says nothing.</summary>
    public const string Internal = "ocpp-internal";

    /// <summary>W3C trace context, version 1 §3.2; text.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>W3C trace context, version 1 §3.3; text.</summary>
    public const string TraceState = "tracestate";

    /// <summary>On the answer that is a CALLERROR: the name of an <see cref="OcppErrorCode"/>; text.</summary>
    public const string ErrorCode = "ocpp-error-code";

    /// <summary>On the answer that is a CALLERROR: its description, at most 255 characters; text.</summary>
    public const string ErrorDescription = "ocpp-error-description";

    /// <summary>On the answer to a CALL that nobody has bound; its value says nothing.</summary>
    public const string Unrouted = "ocpp-unrouted";

    /// <summary>On a request to a gateway: the key of the connection's version, for example <c>ocpp16</c>; text.</summary>
    public const string Version = "ocpp-version";

    /// <summary>On a request to a gateway: the action of the CALL it is about; text.</summary>
    public const string Action = "ocpp-action";

    /// <summary>On a request to a gateway to close a connection: its epoch; a number.</summary>
    public const string Epoch = "ocpp-epoch";

    /// <summary>On a request to a gateway that is to go out after the answer to a CALL: the CALL's unique id; text.</summary>
    public const string Follows = "ocpp-follows";

    /// <summary>On a request to a gateway to send a CALL: the action that the charge point is asked for by it; text.</summary>
    public const string AsksFor = "ocpp-asks-for";

    /// <summary>On a gateway's reply: the name of a <see cref="Gateways.GatewayOutcome"/>; text.</summary>
    public const string Outcome = "ocpp-outcome";

    /// <summary>On a message set aside: why, for the operator who looks at it; text.</summary>
    public const string RejectedReason = "ocpp-rejected-reason";

    /// <summary>On a message set aside: when; milliseconds since 1970-01-01T00:00:00Z.</summary>
    public const string RejectedAt = "ocpp-rejected-at";

    /// <summary>On a CALL set aside: the routing key it came by; text.</summary>
    public const string RoutingKey = "ocpp-routing-key";

    /// <summary>On a CALL that was set aside and is brought again: not by its charge point; its value says nothing.</summary>
    public const string Replay = "ocpp-replay";
}
