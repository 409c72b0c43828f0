namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Why a charge point boots.</summary>
internal enum BootCause
{
    PowerUp,

    /// <summary>The central system has told it to restart.</summary>
    Reset,

    /// <summary>It runs, and the central system wants to see its BootNotification.</summary>
    Requested,
}
