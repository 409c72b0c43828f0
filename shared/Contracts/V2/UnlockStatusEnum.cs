using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a connector was unlocked (OCPP 2.0.1 and 2.1 part 2, UnlockStatusEnumType).</summary>
[OcppEnum]
public enum UnlockStatusEnum
{
    /// <summary>It is unlocked.</summary>
    Unlocked,

    /// <summary>Unlocking it failed.</summary>
    UnlockFailed,

    /// <summary>It stays locked: an authorized transaction is still running.</summary>
    OngoingAuthorizedTransaction,

    /// <summary>The charging station has no such connector.</summary>
    UnknownConnector,
}
