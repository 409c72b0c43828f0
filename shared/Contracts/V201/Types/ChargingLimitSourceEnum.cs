using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Who has set a charging limit (OCPP 2.0.1 part 2, ChargingLimitSourceEnumType).</summary>
[OcppEnum]
public enum ChargingLimitSourceEnum
{
    /// <summary>An energy management system.</summary>
    EMS,

    /// <summary>Someone outside who is neither an energy management system nor a system operator.</summary>
    Other,

    /// <summary>The operator of the distribution or transmission grid.</summary>
    SO,

    /// <summary>The operator of the charging station.</summary>
    CSO,
}
