using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What a DER setting is a percentage of (OCPP 2.1 part 2, DERUnitEnumType).</summary>
[OcppEnum]
public enum DERUnitEnum
{
    /// <summary>Nothing; the setting has no such unit.</summary>
    [WireName("Not_Applicable")]
    NotApplicable,

    /// <summary>Percent of the maximum active power.</summary>
    PctMaxW,

    /// <summary>Percent of the maximum reactive power.</summary>
    PctMaxVar,

    /// <summary>Percent of the available active power.</summary>
    PctWAvail,

    /// <summary>Percent of the available reactive power.</summary>
    PctVarAvail,

    /// <summary>Percent of the effective voltage.</summary>
    PctEffectiveV,
}
