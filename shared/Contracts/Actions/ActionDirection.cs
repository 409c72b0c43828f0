namespace Ocpp.Micro.Contracts.Actions;

/// <summary>Who may send the CALL of an action.</summary>
[Flags]
public enum ActionDirection
{
    /// <summary>Nobody; the direction of no action.</summary>
    None = 0,

    /// <summary>The charge point (charging station) calls the central system (CSMS).</summary>
    FromChargePoint = 1,

    /// <summary>The central system (CSMS) calls the charge point (charging station).</summary>
    FromCentralSystem = 2,

    /// <summary>Either calls the other: DataTransfer.</summary>
    Both = FromChargePoint | FromCentralSystem,
}
