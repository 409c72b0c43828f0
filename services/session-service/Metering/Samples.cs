using System.Globalization;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Takes meter values apart, one sample per sampled value (OCPP 1.6 §7.33; 2.x MeterValueType).</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> Of(IReadOnlyList<MeterValue> meterValues) =>
        [.. meterValues.SelectMany(meterValue => meterValue.SampledValue.Select(value => Of(meterValue.Timestamp, value)))];

    public static IReadOnlyList<Sample> Of(IReadOnlyList<V201.MeterValue> meterValues) =>
        [.. meterValues.SelectMany(meterValue => meterValue.SampledValue.Select(value => Of(meterValue.Timestamp, value)))];

    public static IReadOnlyList<Sample> Of(IReadOnlyList<V21.MeterValue> meterValues) =>
        [.. meterValues.SelectMany(meterValue => meterValue.SampledValue.Select(value => Of(meterValue.Timestamp, value)))];

    private static Sample Of(DateTimeOffset at, SampledValue value) => new(
        at,
        value.Value,
        value.Measurand?.ToWire(),
        value.Phase?.ToWire(),
        value.Location?.ToWire(),
        value.Context?.ToWire(),
        value.Unit?.ToWire(),
        value.Format?.ToWire());

    private static Sample Of(DateTimeOffset at, V201.SampledValue value) => new(
        at,
        value.Value.ToString(CultureInfo.InvariantCulture),
        value.Measurand is { } measurand ? V201.MeasurandEnumNames.ToWire(measurand) : null,
        value.Phase?.ToWire(),
        value.Location is { } location ? V201.LocationEnumNames.ToWire(location) : null,
        value.Context?.ToWire(),
        value.UnitOfMeasure?.Unit,
        Multiplier: value.UnitOfMeasure?.Multiplier,
        Signature: value.SignedMeterValue is { } signed
            ? new(signed.SignedMeterData, signed.EncodingMethod, signed.SigningMethod, signed.PublicKey)
            : null);

    private static Sample Of(DateTimeOffset at, V21.SampledValue value) => new(
        at,
        value.Value.ToString(CultureInfo.InvariantCulture),
        value.Measurand is { } measurand ? V21.MeasurandEnumNames.ToWire(measurand) : null,
        value.Phase?.ToWire(),
        value.Location is { } location ? V21.LocationEnumNames.ToWire(location) : null,
        value.Context?.ToWire(),
        value.UnitOfMeasure?.Unit,
        Multiplier: value.UnitOfMeasure?.Multiplier,
        Signature: value.SignedMeterValue is { } signed
            ? new(signed.SignedMeterData, signed.EncodingMethod, signed.SigningMethod, signed.PublicKey)
            : null);
}
