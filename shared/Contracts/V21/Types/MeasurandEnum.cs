using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Which quantity a reading gives; import comes from the grid, export goes from the EV or the station towards it (OCPP 2.1
/// part 2, MeasurandEnumType).
/// </summary>
[OcppEnum]
public enum MeasurandEnum
{
    /// <summary>Current flowing from the EV; A.</summary>
    [WireName("Current.Export")]
    CurrentExport,

    /// <summary>Highest current the EV may discharge with, by the limits of both EV and EVSE; A.</summary>
    [WireName("Current.Export.Offered")]
    CurrentExportOffered,

    /// <summary>Lowest current the EV can discharge with, by the limits of both EV and EVSE; A.</summary>
    [WireName("Current.Export.Minimum")]
    CurrentExportMinimum,

    /// <summary>Current flowing to the EV; A.</summary>
    [WireName("Current.Import")]
    CurrentImport,

    /// <summary>Highest current offered to the EV for charging; A.</summary>
    [WireName("Current.Import.Offered")]
    CurrentImportOffered,

    /// <summary>Lowest current the EV can charge with, by the limits of both EV and EVSE; A.</summary>
    [WireName("Current.Import.Minimum")]
    CurrentImportMinimum,

    /// <summary>Highest current offered to the EV, the same as <c>Current.Import.Offered</c>; A.</summary>
    [WireName("Current.Offered")]
    CurrentOffered,

    /// <summary>Present state of charge as the EV reports it for display; %.</summary>
    [WireName("Display.PresentSOC")]
    DisplayPresentSOC,

    /// <summary>Lowest state of charge the EV wants to keep during the session; %.</summary>
    [WireName("Display.MinimumSOC")]
    DisplayMinimumSOC,

    /// <summary>State of charge the EV needs after charging; %.</summary>
    [WireName("Display.TargetSOC")]
    DisplayTargetSOC,

    /// <summary>State of charge at which the EV stops any charging; %.</summary>
    [WireName("Display.MaximumSOC")]
    DisplayMaximumSOC,

    /// <summary>Time until the minimum state of charge, counted from when the EV told it; s.</summary>
    [WireName("Display.RemainingTimeToMinimumSOC")]
    DisplayRemainingTimeToMinimumSOC,

    /// <summary>Time until the target state of charge, counted from when the EV told it; s.</summary>
    [WireName("Display.RemainingTimeToTargetSOC")]
    DisplayRemainingTimeToTargetSOC,

    /// <summary>Time until the maximum state of charge, counted from when the EV told it; s.</summary>
    [WireName("Display.RemainingTimeToMaximumSOC")]
    DisplayRemainingTimeToMaximumSOC,

    /// <summary>Whether charging is complete for the EV; 1 means it is.</summary>
    [WireName("Display.ChargingComplete")]
    DisplayChargingComplete,

    /// <summary>Energy the battery holds when 100 % is displayed; Wh.</summary>
    [WireName("Display.BatteryEnergyCapacity")]
    DisplayBatteryEnergyCapacity,

    /// <summary>Whether the EV's inlet is too hot for some way of operating.</summary>
    [WireName("Display.InletHot")]
    DisplayInletHot,

    /// <summary>Active energy exported during the interval; Wh.</summary>
    [WireName("Energy.Active.Export.Interval")]
    EnergyActiveExportInterval,

    /// <summary>Meter register of exported active energy; Wh.</summary>
    [WireName("Energy.Active.Export.Register")]
    EnergyActiveExportRegister,

    /// <summary>Active energy imported during the interval; Wh.</summary>
    [WireName("Energy.Active.Import.Interval")]
    EnergyActiveImportInterval,

    /// <summary>Meter register of imported active energy; Wh.</summary>
    [WireName("Energy.Active.Import.Register")]
    EnergyActiveImportRegister,

    /// <summary>Energy lost after the meter, computed, from 0 at the start of the transaction; Wh.</summary>
    [WireName("Energy.Active.Import.CableLoss")]
    EnergyActiveImportCableLoss,

    /// <summary>Imported energy from local generation, adding up during the transaction; Wh.</summary>
    [WireName("Energy.Active.Import.LocalGeneration.Register")]
    EnergyActiveImportLocalGenerationRegister,

    /// <summary>Meter register of net active energy, which can be negative; Wh.</summary>
    [WireName("Energy.Active.Net")]
    EnergyActiveNet,

    /// <summary>Energy of the interval if the setpoint were met exactly; negative means exported; Wh.</summary>
    [WireName("Energy.Active.Setpoint.Interval")]
    EnergyActiveSetpointInterval,

    /// <summary>Meter register of exported apparent energy; VAh.</summary>
    [WireName("Energy.Apparent.Export")]
    EnergyApparentExport,

    /// <summary>Meter register of imported apparent energy; VAh.</summary>
    [WireName("Energy.Apparent.Import")]
    EnergyApparentImport,

    /// <summary>Meter register of net apparent energy, which can be negative; VAh.</summary>
    [WireName("Energy.Apparent.Net")]
    EnergyApparentNet,

    /// <summary>Reactive energy exported during the interval; varh.</summary>
    [WireName("Energy.Reactive.Export.Interval")]
    EnergyReactiveExportInterval,

    /// <summary>Meter register of exported reactive energy; varh.</summary>
    [WireName("Energy.Reactive.Export.Register")]
    EnergyReactiveExportRegister,

    /// <summary>Reactive energy imported during the interval; varh.</summary>
    [WireName("Energy.Reactive.Import.Interval")]
    EnergyReactiveImportInterval,

    /// <summary>Meter register of imported reactive energy; varh.</summary>
    [WireName("Energy.Reactive.Import.Register")]
    EnergyReactiveImportRegister,

    /// <summary>Meter register of net reactive energy, which can be negative; varh.</summary>
    [WireName("Energy.Reactive.Net")]
    EnergyReactiveNet,

    /// <summary>Energy up to the requested state of charge; Wh.</summary>
    [WireName("EnergyRequest.Target")]
    EnergyRequestTarget,

    /// <summary>Energy up to the lowest allowed state of charge; Wh.</summary>
    [WireName("EnergyRequest.Minimum")]
    EnergyRequestMinimum,

    /// <summary>Energy up to the highest allowed state of charge; Wh.</summary>
    [WireName("EnergyRequest.Maximum")]
    EnergyRequestMaximum,

    /// <summary>Energy up to the bottom of the V2X range; positive means the battery is below it; Wh.</summary>
    [WireName("EnergyRequest.Minimum.V2X")]
    EnergyRequestMinimumV2X,

    /// <summary>Energy up to the top of the V2X range; negative means the battery is above it; Wh.</summary>
    [WireName("EnergyRequest.Maximum.V2X")]
    EnergyRequestMaximumV2X,

    /// <summary>Energy up to the end of bulk charging; Wh.</summary>
    [WireName("EnergyRequest.Bulk")]
    EnergyRequestBulk,

    /// <summary>Frequency of the power line; Hz.</summary>
    Frequency,

    /// <summary>Active power exported by the EV; W.</summary>
    [WireName("Power.Active.Export")]
    PowerActiveExport,

    /// <summary>Active power imported by the EV; W.</summary>
    [WireName("Power.Active.Import")]
    PowerActiveImport,

    /// <summary>Power to follow closely; negative means discharging; W.</summary>
    [WireName("Power.Active.Setpoint")]
    PowerActiveSetpoint,

    /// <summary>Difference between the setpoint and the measured power, which can be negative; W.</summary>
    [WireName("Power.Active.Residual")]
    PowerActiveResidual,

    /// <summary>Lowest power the EV can discharge with, by the limits of both EV and EVSE; W.</summary>
    [WireName("Power.Export.Minimum")]
    PowerExportMinimum,

    /// <summary>Power offered to the EV for discharging, by the limits of both EV and EVSE; W.</summary>
    [WireName("Power.Export.Offered")]
    PowerExportOffered,

    /// <summary>Power factor of the whole energy flow; no unit.</summary>
    [WireName("Power.Factor")]
    PowerFactor,

    /// <summary>Power offered to the EV for charging, by the limits of both EV and EVSE; W.</summary>
    [WireName("Power.Import.Offered")]
    PowerImportOffered,

    /// <summary>Lowest power the EV can charge with, by the limits of both EV and EVSE; W.</summary>
    [WireName("Power.Import.Minimum")]
    PowerImportMinimum,

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

    /// <summary>Lowest voltage the EV can charge or discharge with, by the limits of both EV and EVSE; V.</summary>
    [WireName("Voltage.Minimum")]
    VoltageMinimum,

    /// <summary>Highest voltage the EV can charge or discharge with, by the limits of both EV and EVSE; V.</summary>
    [WireName("Voltage.Maximum")]
    VoltageMaximum,
}
