using System.Globalization;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>Times as people type them: a number with a unit, or hours, minutes and seconds with colons.</summary>
internal static class Durations
{
    private static readonly (string Unit, TimeSpan Length)[] _units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan _longest = TimeSpan.FromDays(30);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        foreach (var (unit, length) in _units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * length.TotalSeconds <= _longest.TotalSeconds)
            {
                duration = length * number;
                return true;
            }
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration)
            && text.Contains(':', StringComparison.Ordinal)
            && duration >= TimeSpan.Zero
            && duration <= _longest;
    }
}
