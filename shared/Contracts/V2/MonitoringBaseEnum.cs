using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Which monitors are active (OCPP 2.0.1 and 2.1 part 2, MonitoringBaseEnumType).</summary>
[OcppEnum]
public enum MonitoringBaseEnum
{
    /// <summary>All monitors that exist.</summary>
    All,

    /// <summary>The monitors the manufacturer recommends.</summary>
    FactoryDefault,

    /// <summary>Only hard-wired monitors; custom ones are removed and preconfigured ones switched off.</summary>
    HardWiredOnly,
}
