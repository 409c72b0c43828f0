using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>A judgement on a CALL's outcome.</summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Detail">What came instead of the expected; null when all is well.</param>
/// <param name="Violation">The code of the rule that an invalid answer breaks.</param>
public readonly record struct Verdict(VerdictKind Kind, string? Detail, OcppErrorCode? Violation = null)
{
    /// <summary>Judges an outcome, and reads the answer if there is a valid one.</summary>
    /// <typeparam name="TResponse">The payload of the CALLRESULT.</typeparam>
    /// <param name="outcome">What became of the CALL.</param>
    /// <param name="objection">What is wrong with a valid answer; null for nothing.</param>
    /// <param name="contract">What the version allows, where <typeparamref name="TResponse"/> allows more; null where it does not.</param>
    /// <param name="response">The answer; null when there was none, or an invalid one.</param>
    internal static Verdict On<TResponse>(
        CallOutcome outcome, Func<TResponse, string?> objection, ActionContract? contract, out TResponse? response)
        where TResponse : class, IOcppObject<TResponse>
    {
        response = null;
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Result:
                if (Invalid(outcome, contract, out response) is { } violation)
                {
                    return new(VerdictKind.InvalidAnswer, violation.Description, violation.Code);
                }

                var detail = objection(response!);
                return new(detail is null ? VerdictKind.AsExpected : VerdictKind.OtherAnswer, detail);
            case CallOutcomeKind.Error:
                return new(VerdictKind.CallError, $"{outcome.ErrorCode}: {outcome.ErrorDescription}");
            case CallOutcomeKind.TimedOut:
                return new(VerdictKind.TimedOut, $"no answer in {outcome.Elapsed.TotalSeconds:0.#} s");
            default:
                return new(VerdictKind.ConnectionLost, "the connection ended");
        }
    }

    private static PayloadViolation? Invalid<TResponse>(CallOutcome outcome, ActionContract? contract, out TResponse? response)
        where TResponse : class, IOcppObject<TResponse>
    {
        var payload = outcome.Payload.Span;
        response = null;
        return contract?.CheckResponse(payload)
            ?? (OcppPayload.TryParse(payload, out response, out var violation) ? null : violation);
    }
}
