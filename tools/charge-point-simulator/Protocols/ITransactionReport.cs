using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>
/// What a version says about one transaction, in the order it happens. Each message is made when it is enumerated, so that it
/// carries the time and the circumstances of that moment.
/// </summary>
internal interface ITransactionReport
{
    /// <summary>The account that the messages are noted in.</summary>
    TransactionEntry Transaction { get; }

    IEnumerable<QueuedMessage> Started();

    /// <summary>Energy begins to flow.</summary>
    IEnumerable<QueuedMessage> Charging();

    /// <param name="reading">What was read.</param>
    /// <param name="requested">Because the central system has asked for it, rather than because it was time.</param>
    IEnumerable<QueuedMessage> Metered(ReadingEntry reading, bool requested);

    /// <summary>Energy stops flowing; the transaction is about to end.</summary>
    IEnumerable<QueuedMessage> Stopping(StopCause cause);

    IEnumerable<QueuedMessage> Stopped(StopEntry stop, StopCause cause);
}
