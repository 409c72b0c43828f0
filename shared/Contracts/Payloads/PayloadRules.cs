using System.Globalization;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>The wording of rules, and how lengths are counted; shared by reader and writer.</summary>
internal static class PayloadRules
{
    public const string Required = "is required";
    public const string Unknown = "is not known to the message";
    public const string Duplicate = "occurs more than once";
    public const string Enumeration = "must be a value of its enumeration";
    public const string Timestamp = "must be a date-time of RFC 3339 with a time offset";
    public const string Malformed = "must be well-formed JSON in UTF-8";

    public static string Type(string expected) => $"must be {expected}";

    public static string Length(int minimum, int maximum) =>
        Bounds(minimum, maximum, "character", "characters");

    public static string Items(int minimum, int maximum) => Bounds(minimum, maximum, "item", "items");

    public static string Range(decimal minimum, decimal maximum) => (minimum, maximum) switch
    {
        (decimal.MinValue, decimal.MaxValue) => "is out of range",
        (_, decimal.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"must be at least {minimum}"),
        (decimal.MinValue, _) => string.Create(CultureInfo.InvariantCulture, $"must be at most {maximum}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"must be from {minimum} to {maximum}"),
    };

    public static string MultipleOf(decimal step) => string.Create(CultureInfo.InvariantCulture, $"must be a multiple of {step}");

    /// <summary>Counts code points, as JSON Schema does; a byte is at least one, so a short text needs no counting.</summary>
    public static bool LengthFits(ReadOnlySpan<byte> utf8, int minimum, int maximum)
    {
        if (utf8.Length <= maximum && minimum == 0)
            return true;

        var count = 0;
        foreach (var unit in utf8)
            count += (unit & 0xC0) != 0x80 ? 1 : 0;

        return count >= minimum && count <= maximum;
    }

    /// <summary>Counts code points of UTF-16.</summary>
    public static bool LengthFits(string text, int minimum, int maximum)
    {
        if (text.Length <= maximum && minimum == 0)
            return true;

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;

        return count >= minimum && count <= maximum;
    }

    private static string Bounds(int minimum, int maximum, string one, string many) => (minimum, maximum) switch
    {
        (_, int.MaxValue) => $"must have at least {minimum} {(minimum == 1 ? one : many)}",
        (0, _) => $"must have at most {maximum} {(maximum == 1 ? one : many)}",
        _ => $"must have from {minimum} to {maximum} {many}",
    };
}
