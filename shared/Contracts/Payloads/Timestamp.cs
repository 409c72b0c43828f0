using System.Buffers.Text;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Date-times on the wire. Read: RFC 3339 §5.6 in full, with a time offset, any number of fractional digits (100 ns are kept), no
/// leap seconds. Written: UTC, <c>Z</c>, three fractional digits; firmware exists that ignores an offset, and firmware that
/// rejects any other number of digits.
/// </summary>
internal static class Timestamp
{
    /// <summary>Bytes of the round-trip format: <c>2026-01-31T23:59:59.1234567Z</c>.</summary>
    public const int RoundTripLength = 28;

    private const int WrittenLength = 24;

    /// <summary>Reads a date-time, brought to UTC.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)'t')
            || text[13] != ':' || text[16] != ':')
            return false;

        var valid = TryDigits(text[..4], out var year)
            & TryDigits(text[5..7], out var month)
            & TryDigits(text[8..10], out var day)
            & TryDigits(text[11..13], out var hour)
            & TryDigits(text[14..16], out var minute)
            & TryDigits(text[17..19], out var second);
        if (!valid || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
            return false;

        var rest = text[19..];
        if (!TryFraction(ref rest, out var fraction) || !TryOffset(rest, out var offset))
            return false;

        var ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks + fraction - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Writes a date-time; the result is a slice of the destination.</summary>
    /// <param name="value">The date-time.</param>
    /// <param name="destination">At least <see cref="RoundTripLength"/> bytes.</param>
    public static ReadOnlySpan<byte> Format(DateTimeOffset value, Span<byte> destination)
    {
        // "O" writes seven fractional digits and the Z; the last four digits go.
        Utf8Formatter.TryFormat(value.UtcDateTime, destination, out _, 'O');
        destination[WrittenLength - 1] = (byte)'Z';
        return destination[..WrittenLength];
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.IsEmpty || rest[0] != '.')
            return true;

        var length = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (length <= 0)
            return false;

        for (var digit = 0; digit < 7; digit++)
            ticks = (ticks * 10) + (digit < length ? rest[digit + 1] - '0' : 0);

        rest = rest[(length + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> rest, out long ticks)
    {
        ticks = 0;
        if (rest.Length == 1)
            return rest[0] is (byte)'Z' or (byte)'z';

        if (rest.Length != 6 || rest[0] is not ((byte)'+' or (byte)'-') || rest[3] != ':'
            || !TryDigits(rest[1..3], out var hours) || !TryDigits(rest[4..], out var minutes) || hours > 23 || minutes > 59)
            return false;

        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute * (rest[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var unit in text)
        {
            var digit = unit - '0';
            if ((uint)digit > 9)
                return false;

            number = (number * 10) + digit;
        }

        return true;
    }
}
