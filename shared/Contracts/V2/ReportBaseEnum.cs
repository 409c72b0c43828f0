using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which standard report on the device model (OCPP 2.0.1 and 2.1 part 2, ReportBaseEnumType).</summary>
[OcppEnum]
public enum ReportBaseEnum
{
    /// <summary>All variables that can be set.</summary>
    ConfigurationInventory,

    /// <summary>All variables, without monitors.</summary>
    FullInventory,

    /// <summary>What tells whether the station is available and has problems.</summary>
    SummaryInventory,
}
