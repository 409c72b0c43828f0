namespace Ocpp.Micro.Contracts.Facts;

/// <summary>One value of a periodic event stream.</summary>
/// <param name="RecordedAt">When it was recorded, as the charge point says.</param>
/// <param name="Value">The value as the charge point wrote it; at most 2500 characters.</param>
public sealed record StreamedValue(DateTimeOffset RecordedAt, string Value);
