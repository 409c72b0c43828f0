namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Strings that may be longer than their message allows. Looked at only once the message's own rule is broken.</summary>
public sealed class PayloadTolerance
{
    private readonly Dictionary<string, int> _lengths = [];

    /// <summary>Lets a string be longer; of two lengths for one place the greater counts.</summary>
    /// <param name="place">The string's <see cref="PayloadViolation.Place"/>.</param>
    /// <param name="maxLength">The most characters (Unicode code points).</param>
    public void AllowLength(string place, int maxLength) =>
        _lengths[place] = Math.Max(maxLength, _lengths.GetValueOrDefault(place));

    internal bool Allows(string place, ReadOnlySpan<byte> text) =>
        _lengths.TryGetValue(place, out var maxLength) && PayloadRules.LengthFits(text, 0, maxLength);
}
