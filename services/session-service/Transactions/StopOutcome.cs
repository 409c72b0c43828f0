namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>What a StopTransaction changed.</summary>
internal enum StopOutcome
{
    /// <summary>The transaction has ended by it.</summary>
    Stopped,

    /// <summary>It had ended already; the first stop counts.</summary>
    StoppedBefore,

    /// <summary>No such transaction was started here by this charge point; the stop is kept by itself.</summary>
    Unknown,
}
