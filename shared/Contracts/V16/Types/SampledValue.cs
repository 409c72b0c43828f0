using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>
/// One quantity that a meter showed (OCPP 1.6 §7.43). What is absent stays null here; the specification's meaning of it stands
/// with each parameter. Charge points send <see cref="V16.Measurand.SoC"/> without a unit and mean percent.
/// </summary>
/// <param name="Value">A decimal number, or signed data in the meter's own form; of any length.</param>
/// <param name="Context">Why it was taken; absent means <see cref="ReadingContext.SamplePeriodic"/>.</param>
/// <param name="Format">What <paramref name="Value"/> is; absent means <see cref="ValueFormat.Raw"/>.</param>
/// <param name="Measurand">What was measured; absent means <see cref="V16.Measurand.EnergyActiveImportRegister"/>.</param>
/// <param name="Phase">The phase; absent means all together.</param>
/// <param name="Location">Where it was measured; absent means <see cref="V16.Location.Outlet"/>.</param>
/// <param name="Unit">The unit; absent means <see cref="UnitOfMeasure.Wh"/> when an energy was measured.</param>
[OcppObject]
public sealed partial record SampledValue(
    string Value,
    ReadingContext? Context = null,
    ValueFormat? Format = null,
    Measurand? Measurand = null,
    Phase? Phase = null,
    Location? Location = null,
    UnitOfMeasure? Unit = null);
