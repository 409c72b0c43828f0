using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What a charging profile is for (OCPP 2.1 part 2, ChargingProfilePurposeEnumType).</summary>
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

    /// <summary>Overrules the other transaction profiles while priority charging is on.</summary>
    PriorityCharging,

    /// <summary>Adds power that is generated on site to what may be used.</summary>
    LocalGeneration,
}
