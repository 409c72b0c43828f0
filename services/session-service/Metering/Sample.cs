namespace Ocpp.Micro.SessionService.Metering;

/// <summary>One sampled value as a charge point sent it, null where it left something out (OCPP 1.6 §7.43; 2.x SampledValueType).</summary>
/// <param name="At">By the charge point's clock.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Measurand">What was measured.</param>
/// <param name="Phase">On which phase.</param>
/// <param name="Location">Where.</param>
/// <param name="Context">In which situation.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Format">How the value is written; 1.6 only.</param>
/// <param name="Multiplier">Power of ten to multiply the value by; 2.x only.</param>
/// <param name="Signature">The meter's signature; 2.x only.</param>
internal sealed record Sample(
    DateTimeOffset At,
    string Value,
    string? Measurand = null,
    string? Phase = null,
    string? Location = null,
    string? Context = null,
    string? Unit = null,
    string? Format = null,
    int? Multiplier = null,
    MeterSignature? Signature = null);
