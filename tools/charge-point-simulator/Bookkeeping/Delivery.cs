namespace Ocpp.Micro.ChargePointSimulator.Bookkeeping;

/// <summary>How far a transaction-related message has come.</summary>
public enum Delivery
{
    /// <summary>It waits in the charge point's queue, or for an answer.</summary>
    Queued,

    /// <summary>The central system has answered it with a CALLRESULT.</summary>
    Delivered,

    /// <summary>It was given up after as many failures as <c>TransactionMessageAttempts</c> allows (OCPP 1.6 §3.7.1).</summary>
    Dropped,
}
