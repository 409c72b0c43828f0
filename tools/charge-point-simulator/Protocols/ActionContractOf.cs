using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>The rules that two records stand for.</summary>
internal sealed class ActionContractOf<TRequest, TResponse>() : ActionContract(TRequest.Action)
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    public override PayloadViolation? CheckRequest(ReadOnlySpan<byte> payload) => Check<TRequest>(payload);

    public override PayloadViolation? CheckResponse(ReadOnlySpan<byte> payload) => Check<TResponse>(payload);

    private static PayloadViolation? Check<T>(ReadOnlySpan<byte> payload)
        where T : class, IOcppObject<T> =>
        OcppPayload.TryParse<T>(payload, out _, out var violation) ? null : violation;
}
