namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>A configuration key with its value (OCPP 1.6 §9).</summary>
internal sealed record ConfigurationKey(string Name, string Value, bool ReadOnly = false, Func<string, bool>? Accepts = null)
{
    public static bool IsWholeNumber(string value) =>
        value.Length is > 0 and <= 9 && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsBoolean(string value) => bool.TryParse(value, out _);
}
