using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Which quantity a reading gives; import comes from the grid, export goes from the EV or the station towards it (OCPP 2.0.1
/// part 2, MeasurandEnumType).
/// </summary>
[OcppEnum]
public enum MeasurandEnum
{
    /// <summary>Current flowing from the EV; A.</summary>
    [WireName("Current.Export")]
    CurrentExport,

    /// <summary>Current flowing to the EV; A.</summary>
    [WireName("Current.Import")]
    CurrentImport,

    /// <summary>Highest current offered to the EV, the same as <c>Current.Import.Offered</c>; A.</summary>
    [WireName("Current.Offered")]
    CurrentOffered,

    /// <summary>Meter register of exported active energy; Wh.</summary>
    [WireName("Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    /// <summary>Meter register of imported active energy; Wh.</summary>
    [WireName("Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    /// <summary>Meter register of exported reactive energy; varh.</summary>
    [WireName("Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    /// <summary>Meter register of imported reactive energy; varh.</summary>
    [WireName("Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    /// <summary>Active energy exported during the interval; Wh.</summary>
    [WireName("Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    /// <summary>Active energy imported during the interval; Wh.</summary>
    [WireName("Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    /// <summary>Meter register of net active energy, which can be negative; Wh.</summary>
    [WireName("Energy.Active.Net")]
    EnergyActiveNet,

    /// <summary>Reactive energy exported during the interval; varh.</summary>
    [WireName("Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Reactive energy imported during the interval; varh.</summary>
    [WireName("Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Meter register of net reactive energy, which can be negative; varh.</summary>
    [WireName("Energy.Reactive.Net")]
    EnergyReactiveNet,

    /// <summary>Meter register of net apparent energy, which can be negative; VAh.</summary>
    [WireName("Energy.Apparent.Net")]
    EnergyApparentNet,

    /// <summary>Meter register of imported apparent energy; VAh.</summary>
    [WireName("Energy.Apparent.Import")]
    EnergyApparentImport,

    /// <summary>Meter register of exported apparent energy; VAh.</summary>
    [WireName("Energy.Apparent.Export")]
    EnergyApparentExport,

    /// <summary>Frequency of the power line; Hz.</summary>
    Frequency,

    /// <summary>Active power exported by the EV; W.</summary>
    [WireName("Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power imported by the EV; W.</summary>
    [WireName("Power.Active.Import")]
    PowerActiveImport,

    /// <summary>Power factor of the whole energy flow; no unit.</summary>
    [WireName("Power.Factor")]
    PowerFactor,

    /// <summary>Highest power offered to the EV, the same as <c>Power.Import.Offered</c>; W.</summary>
    [WireName("Power.Offered")]
    PowerOffered,

    /// <summary>Reactive power exported by the EV; var.</summary>
    [WireName("Power.Reactive.Export")]
    PowerReactiveExport,

    /// <summary>Reactive power imported by the EV; var.</summary>
    [WireName("Power.Reactive.Import")]
    PowerReactiveImport,

    /// <summary>State of charge of the EV's battery; %.</summary>
    SoC,

    /// <summary>Supply voltage, DC or RMS of AC; V.</summary>
    Voltage,
}
