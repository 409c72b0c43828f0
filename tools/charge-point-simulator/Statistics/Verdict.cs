using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>A judgement on a CALL's outcome.</summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Detail">What came instead of the expected; null when all is well.</param>
public readonly record struct Verdict(VerdictKind Kind, string? Detail)
{
    /// <summary>Judges an outcome, and reads the answer if there is a valid one.</summary>
    /// <typeparam name="TResponse">The payload of the CALLRESULT.</typeparam>
    /// <param name="outcome">What became of the CALL.</param>
    /// <param name="objection">What is wrong with a valid answer; null for nothing.</param>
    /// <param name="response">The answer; null when there was none, or an invalid one.</param>
    internal static Verdict On<TResponse>(
        CallOutcome outcome, Func<TResponse, string?> objection, out TResponse? response)
        where TResponse : class, IOcppObject<TResponse>
    {
        response = null;
        switch (outcome.Kind)
        {
            case CallOutcomeKind.Result:
                if (!OcppPayload.TryParse(outcome.Payload.Span, out response, out var violation))
                {
                    return new(VerdictKind.InvalidAnswer, violation.Description);
                }

                var detail = objection(response);
                return new(detail is null ? VerdictKind.AsExpected : VerdictKind.OtherAnswer, detail);
            case CallOutcomeKind.Error:
                return new(VerdictKind.CallError, $"{outcome.ErrorCode}: {outcome.ErrorDescription}");
            case CallOutcomeKind.TimedOut:
                return new(VerdictKind.TimedOut, $"no answer in {outcome.Elapsed.TotalSeconds:0.#} s");
            default:
                return new(VerdictKind.ConnectionLost, "the connection ended");
        }
    }
}
