namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>Why a transaction ends (OCPP 1.6 §7.36).</summary>
internal enum StopCause
{
    Local,
    Remote,
    SoftReset,
    HardReset,
    UnlockCommand,
    DeAuthorized,
}
