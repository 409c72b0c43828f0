using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>A transaction-related message of a certain action.</summary>
/// <param name="compose">Makes the payload when it is first sent: only then is a transaction id sure to be known.</param>
/// <param name="answered">Takes a valid answer; says what is wrong with it, or null.</param>
/// <param name="delivery">Notes how far the message has come.</param>
/// <param name="contract">What the version allows, where the records allow more; null where they do not.</param>
internal sealed class QueuedCall<TRequest, TResponse>(
    Func<TRequest> compose,
    Func<TResponse, string?> answered,
    Action<Delivery> delivery,
    ActionContract? contract = null) : QueuedMessage(TRequest.Action)
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    private ReadOnlyMemory<byte>? _payload;

    public override ReadOnlyMemory<byte> Payload => _payload ??= Uplink.Compose<TRequest, TResponse>(compose(), contract);

    public override Verdict Take(CallOutcome outcome)
    {
        var verdict = Verdict.On(outcome, answered, contract, out _);
        if (outcome.Kind == CallOutcomeKind.Result)
        {
            delivery(Delivery.Delivered);
        }

        return verdict;
    }

    public override void Drop() => delivery(Delivery.Dropped);
}
