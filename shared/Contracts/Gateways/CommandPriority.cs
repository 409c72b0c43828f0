namespace Ocpp.Micro.Contracts.Gateways;

/// <summary>Which of several commands that wait for a charge point goes first.</summary>
public enum CommandPriority
{
    /// <summary>Nobody waits for it: what the central system does on its own account, such as asking for a report.</summary>
    Low,

    /// <summary>Somebody waits for it.</summary>
    Normal,

    /// <summary>A driver stands there: start, stop, unlock.</summary>
    High,
}
