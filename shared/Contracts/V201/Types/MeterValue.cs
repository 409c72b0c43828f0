using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Readings taken at one moment (OCPP 2.0.1 part 2, MeterValueType).</summary>
/// <param name="SampledValue">What was read.</param>
/// <param name="Timestamp">When it was read.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record MeterValue(
    [MinLength(1)] IReadOnlyList<SampledValue> SampledValue,
    DateTimeOffset Timestamp,
    CustomData? CustomData = null);
