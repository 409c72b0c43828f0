using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ocpp.Micro.Fuzzer.Payloads;

/// <summary>
/// Whether two JSON values say the same, as far as OCPP goes: members in any order, numbers to 28 digits, date-times to the millisecond
/// and in any offset.
/// </summary>
internal static partial class SameJson
{
    public static bool Value(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind)
            return false;

        return one.ValueKind switch
        {
            JsonValueKind.Object => Object(one, other),
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(static pair => Value(pair.First, pair.Second)),
            JsonValueKind.String => one.GetRawText() == other.GetRawText() || Text(one.GetString()!, other.GetString()!),
            JsonValueKind.Number => one.GetRawText() == other.GetRawText() || one.GetDecimal() == other.GetDecimal(),
            _ => true,
        };
    }

    // Names are compared as they are written first: in a vendor's own data they may be no Unicode.
    private static bool Object(JsonElement one, JsonElement other)
    {
        if (one.GetRawText() == other.GetRawText())
            return true;
        if (one.GetPropertyCount() != other.GetPropertyCount())
            return false;

        foreach (var member in one.EnumerateObject())
        {
            if (!other.TryGetProperty(member.Name, out var value) || !Value(member.Value, value))
                return false;
        }

        return true;
    }

    private static bool Text(string one, string other) =>
        one == other || (Instant(one) is { } instant && instant == Instant(other));

    private static DateTimeOffset? Instant(string text) =>
        DateTime().Match(text) is { Success: true } match
            && DateTimeOffset.TryParse(
                $"{match.Groups["time"]}.{(match.Groups["fraction"].Value + "000")[..3]}{match.Groups["offset"]}".ToUpperInvariant(),
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    [GeneratedRegex(@"^(?<time>\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(\.(?<fraction>\d+))?(?<offset>[Zz]|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateTime();
}
