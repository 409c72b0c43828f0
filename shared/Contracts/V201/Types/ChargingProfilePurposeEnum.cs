using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>What a charging profile is for (OCPP 2.0.1 part 2, ChargingProfilePurposeEnumType).</summary>
[OcppEnum]
public enum ChargingProfilePurposeEnum
{
    /// <summary>Limits the station by what a third party, such as an energy manager, has set.</summary>
    ChargingStationExternalConstraints,

    /// <summary>Limits the whole station.</summary>
    ChargingStationMaxProfile,

    /// <summary>Limits new transactions that have no profile of their own.</summary>
    TxDefaultProfile,

    /// <summary>Limits one transaction.</summary>
    TxProfile,
}
