using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Gateways;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>The answer to a CALL: the payload of a CALLRESULT, or what a CALLERROR says.</summary>
public readonly record struct CallReply
{
    private CallReply(ReadOnlyMemory<byte> payload, OcppErrorCode? errorCode, string? errorDescription)
    {
        Payload = payload;
        ErrorCode = errorCode;
        ErrorDescription = errorDescription;
    }

    /// <summary>The CALLRESULT's JSON object as the service wrote it; the CALLERROR's details, <c>{}</c> when there are none.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Null for a CALLRESULT.</summary>
    public OcppErrorCode? ErrorCode { get; }

    /// <summary>What the CALLERROR says, at most 255 characters; null for a CALLRESULT.</summary>
    public string? ErrorDescription { get; }

    /// <summary>What it tells the charge point about whether it may work; null when it tells nothing of it.</summary>
    public Admission? Admission { get; init; }

    /// <summary>
    /// Which rules of leniency hold for the charge point from now on, null for none; only beside an <see cref="Admission"/>.
    /// </summary>
    public string? Leniency { get; init; }

    /// <summary>Whether it was given for a service that is missing.</summary>
    internal bool Unrouted { get; init; }

    /// <summary>What a gateway says to a request of its own kind, which the rest tells nothing of; null for the answer to a CALL.</summary>
    internal GatewayReply? Gateway { get; init; }

    /// <summary>A gateway's reply, in the way of answers to CALLs.</summary>
    internal static CallReply Of(GatewayReply reply) => new() { Gateway = reply };

    /// <summary>A CALLRESULT.</summary>
    /// <param name="payload">Its JSON object.</param>
    public static CallReply Result(ReadOnlyMemory<byte> payload) => new(payload, null, null);

    /// <summary>A CALLERROR without details.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="description">Its description, safe to send.</param>
    public static CallReply Error(OcppErrorCode code, string description) => new("{}"u8.ToArray(), code, description);
}
