using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Takes the meter values of OCPP 1.6 apart, one sample per sampled value (§7.33).</summary>
internal static class Samples
{
    public static IReadOnlyList<Sample> Of(IReadOnlyList<MeterValue> meterValues) =>
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
}
