using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Actions;

/// <summary>
/// The records of an action that is a CALL, for whoever knows its name alone; <see cref="MessageContracts"/> finds it. It holds JSON
/// against the rules of the message without a line of code per action.
/// </summary>
public abstract class MessageContract
{
    private protected MessageContract()
    {
    }

    /// <summary>The version.</summary>
    public abstract OcppVersion Version { get; }

    /// <summary>The action as it stands in the frame, for example <c>BootNotification</c>.</summary>
    public abstract string Action { get; }

    /// <summary>The record of the CALL's payload.</summary>
    public abstract Type RequestType { get; }

    /// <summary>The record of the CALLRESULT's payload.</summary>
    public abstract Type ResponseType { get; }

    /// <summary>Whether JSON is a payload of the CALL.</summary>
    /// <param name="utf8">One JSON object and nothing behind it.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public abstract bool IsRequest(ReadOnlySpan<byte> utf8, out PayloadViolation violation);

    /// <summary>Whether JSON is a payload of the CALLRESULT.</summary>
    /// <param name="utf8">One JSON object and nothing behind it.</param>
    /// <param name="violation">The first rule that is broken.</param>
    public abstract bool IsResponse(ReadOnlySpan<byte> utf8, out PayloadViolation violation);

    /// <summary>Hands the records' types over.</summary>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="visitor">Takes them.</param>
    public abstract TResult Accept<TResult>(IMessageContractVisitor<TResult> visitor);
}

/// <summary>The same with its types; the generated table holds one for each message.</summary>
internal sealed class MessageContract<TRequest, TResponse> : MessageContract
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    public override OcppVersion Version => TRequest.Version;

    public override string Action => TRequest.Action;

    public override Type RequestType => typeof(TRequest);

    public override Type ResponseType => typeof(TResponse);

    public override bool IsRequest(ReadOnlySpan<byte> utf8, out PayloadViolation violation) =>
        OcppPayload.TryParse<TRequest>(utf8, out _, out violation);

    public override bool IsResponse(ReadOnlySpan<byte> utf8, out PayloadViolation violation) =>
        OcppPayload.TryParse<TResponse>(utf8, out _, out violation);

    public override TResult Accept<TResult>(IMessageContractVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit<TRequest, TResponse>();
    }
}
