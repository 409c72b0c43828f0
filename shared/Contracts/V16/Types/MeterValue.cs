using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What a meter showed at one moment (OCPP 1.6 §7.33).</summary>
/// <param name="Timestamp">The moment.</param>
/// <param name="SampledValue">
/// What it showed. The published schemas differ on whether there must be one: an empty list is read, and never written.
/// </param>
[OcppObject]
public sealed partial record MeterValue(DateTimeOffset Timestamp, [SentLength(1)] IReadOnlyList<SampledValue> SampledValue);
