using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What a charging profile is for (OCPP 1.6 §7.10).</summary>
[OcppEnum]
public enum ChargingProfilePurpose
{
    /// <summary>The most the charge point as a whole may draw.</summary>
    ChargePointMaxProfile,

    /// <summary>The default for new transactions, unless one is started remotely with a profile of its own.</summary>
    TxDefaultProfile,

    /// <summary>Limits for one transaction, gone when it ends.</summary>
    TxProfile,
}
