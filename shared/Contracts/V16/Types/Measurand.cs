using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What was measured (OCPP 1.6 §7.31).</summary>
[OcppEnum]
public enum Measurand
{
    /// <summary>Meter register of active energy from the vehicle to the grid; Wh or kWh.</summary>
    [WireName("Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    /// <summary>Meter register of active energy from the grid to the vehicle; Wh or kWh.</summary>
    [WireName("Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    /// <summary>Meter register of reactive energy from the vehicle to the grid; varh or kvarh.</summary>
    [WireName("Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    /// <summary>Meter register of reactive energy from the grid to the vehicle; varh or kvarh.</summary>
    [WireName("Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    /// <summary>Meter difference since the last reading of active energy from the vehicle to the grid; Wh or kWh.</summary>
    [WireName("Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    /// <summary>Meter difference since the last reading of active energy from the grid to the vehicle; Wh or kWh.</summary>
    [WireName("Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    /// <summary>Meter difference since the last reading of reactive energy from the vehicle to the grid; varh or kvarh.</summary>
    [WireName("Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Meter difference since the last reading of reactive energy from the grid to the vehicle; varh or kvarh.</summary>
    [WireName("Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Active power from the vehicle; W or kW.</summary>
    [WireName("Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power to the vehicle; W or kW.</summary>
    [WireName("Power.Active.Import")]
    PowerActiveImport,

    /// <summary>The most power on offer to the vehicle; W or kW.</summary>
    [WireName("Power.Offered")]
    PowerOffered,

    /// <summary>Reactive power from the vehicle; var or kvar.</summary>
    [WireName("Power.Reactive.Export")]
    PowerReactiveExport,

    /// <summary>Reactive power to the vehicle; var or kvar.</summary>
    [WireName("Power.Reactive.Import")]
    PowerReactiveImport,

    /// <summary>Power factor of the whole flow.</summary>
    [WireName("Power.Factor")]
    PowerFactor,

    /// <summary>Current to the vehicle; A.</summary>
    [WireName("Current.Import")]
    CurrentImport,

    /// <summary>Current from the vehicle; A.</summary>
    [WireName("Current.Export")]
    CurrentExport,

    /// <summary>The most current on offer to the vehicle; A.</summary>
    [WireName("Current.Offered")]
    CurrentOffered,

    /// <summary>RMS voltage; V.</summary>
    Voltage,

    /// <summary>Frequency of the mains; Hz.</summary>
    Frequency,

    /// <summary>Temperature inside the charge point.</summary>
    Temperature,

    /// <summary>State of charge of the vehicle; percent.</summary>
    SoC,

    /// <summary>Speed of a fan; revolutions per minute.</summary>
    [WireName("RPM")]
    Rpm,
}
