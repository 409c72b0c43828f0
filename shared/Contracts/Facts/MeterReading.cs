namespace Ocpp.Micro.Contracts.Facts;

/// <summary>One quantity at one moment, with the specification's defaults filled in.</summary>
/// <param name="TakenAt">The moment.</param>
/// <param name="Measurand">What was measured, in the spelling of OCPP, for example <c>Energy.Active.Import.Register</c>.</param>
/// <param name="Value">The number, a multiplier of 2.x applied; null when the value was signed data or no number.</param>
/// <param name="Unit">The unit as the charge point spelled it; null when none was given and none follows.</param>
/// <param name="Context">Why it was taken, for example <c>Sample.Periodic</c>.</param>
/// <param name="Location">Where it was measured, for example <c>Outlet</c>.</param>
/// <param name="Phase">The phase, for example <c>L1-N</c>; null for all together.</param>
/// <param name="Raw">The value as the charge point wrote it, when <paramref name="Value"/> is null.</param>
public sealed record MeterReading(
    DateTimeOffset TakenAt,
    string Measurand,
    decimal? Value,
    string? Unit = null,
    string? Context = null,
    string? Location = null,
    string? Phase = null,
    string? Raw = null);
