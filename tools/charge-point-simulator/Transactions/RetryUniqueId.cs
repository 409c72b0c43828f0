namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>The unique id of a transaction-related message that is sent once more. Both kinds of charge points exist.</summary>
public enum RetryUniqueId
{
    /// <summary>The one it had, with the same payload byte for byte.</summary>
    Same,

    /// <summary>A new one for each attempt, still with the same payload.</summary>
    New,
}
