namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>How a charging session ended.</summary>
public enum SessionOutcome
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It was stopped before its end: by the central system, or because the charge point ends.</summary>
    Stopped,

    /// <summary>The id tag was refused; there was no transaction, or it was stopped for that.</summary>
    Refused,

    /// <summary>No connector was free.</summary>
    NoConnector,
}
