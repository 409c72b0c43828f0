using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// One reading; with nothing but a value, a register of imported active energy in Wh (OCPP 2.0.1 part 2, SampledValueType).
/// </summary>
/// <param name="Value">What was measured, before the multiplier of <c>unitOfMeasure</c> is applied.</param>
/// <param name="Context">Why it was taken; absent means <c>Sample.Periodic</c>.</param>
/// <param name="Measurand">The quantity; absent means <c>Energy.Active.Import.Register</c>.</param>
/// <param name="Phase">The phase or conductors; absent means overall.</param>
/// <param name="Location">Where it was measured; absent means <c>Outlet</c>.</param>
/// <param name="SignedMeterValue">The reading as the meter signed it.</param>
/// <param name="UnitOfMeasure">Unit and power of ten; absent means Wh for energy.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SampledValue(
    decimal Value,
    ReadingContextEnum? Context = null,
    MeasurandEnum? Measurand = null,
    PhaseEnum? Phase = null,
    LocationEnum? Location = null,
    SignedMeterValue? SignedMeterValue = null,
    UnitOfMeasure? UnitOfMeasure = null,
    CustomData? CustomData = null);
