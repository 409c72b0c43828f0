using System.Text;

namespace Ocpp.Micro.Fuzzer.Mutation;

/// <summary>Pieces that parsers stumble over.</summary>
internal sealed class Scraps(Dice dice)
{
    /// <summary>Stands in strings that are values, and must not come back in an error.</summary>
    public const string Secret = "S3cr3t";

    private static readonly byte[][] _tokens = Utf8(
        "[", "]", "{", "}", "\"", ",", ":", "null", "true", "2", "-1", "1e999", "\\", "\\u", "\\ud800", "\\uD83D\\uDD0C", "\0", "ä", "🔌",
        "//", "/*", " ", "\r\n", "\t", "\uFEFF", "NaN", "'", ",,", "[2,", "[3,", "[4,", "[5,", "[6,", "]]", "}}");

    private static readonly byte[][] _numbers = Utf8(
        "0", "-0", "1", "-1", "1.0", "1e2", "1E-2", "0.1", "0.05", "2147483647", "2147483648", "-2147483649", "9223372036854775807",
        "9223372036854775808", "-9223372036854775809", "18446744073709551616", "79228162514264337593543950335",
        "79228162514264337593543950336", "-79228162514264337593543950335", "0.0000000000000000000000000001", "1e28", "1e29", "1e308",
        "1e400", "-1e400", "1e-400", "1e2147483648", "1e-99999999999999999999", "123456789012345678901234567890.123456789", "0.30000000000000004",
        "00", "+1", ".5", "1.", "1e", "-", "0x10");

    private static readonly byte[][] _strings = Utf8(
        "\"\"", "\"1\"", "\"x\"", "\"\\\\\"", "\"\\\"\"", "\"\\u0000\"", "\"\\ud83d\\udd0c\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"🔌\"",
        "\"\\u0041ccepted\"", "\"Accepted\"", "\"null\"", "\"a.b[0]\"", "\"customData\"", "\"vendorId\"", "\"2024-02-30T00:00:00Z\"",
        "\"0001-01-01T00:00:00+23:59\"", "\"9999-12-31T23:59:59.9999999-23:59\"", "\"2024-02-29t23:59:59.123456789012z\"",
        "\"2024-01-01T23:59:60Z\"", "\"0000-01-01T00:00:00Z\"", "\"2024-01-01T00:00:00\"", "\"2024-01-01T00:00:00.Z\"",
        "\"2016-12-31T24:00:00Z\"", "\"" + Secret + "\"");

    // A lone continuation, an overlong slash, half a surrogate pair, beyond U+10FFFF, cut short.
    private static readonly byte[][] _notUtf8 =
    [
        [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
        [0x22, 0xFF, 0x22],
    ];

    private static readonly byte[][] _others = Utf8("null", "true", "false", "{}", "[]", "[[]]", "[null]", "[{}]", "{\"\":null}", "{\"a\":1,\"a\":1}");

    /// <summary>A piece of a text that is no value by itself.</summary>
    public ReadOnlySpan<byte> Token() => dice.OneIn(6) ? dice.Pick(_notUtf8) : dice.Pick(_tokens);

    public void AddValue(List<byte> to)
    {
        switch (dice.Next(12))
        {
            case < 3:
                to.AddRange(dice.Pick(_numbers));
                break;
            case < 7:
                AddString(to);
                break;
            case < 10:
                to.AddRange(dice.Pick(_others));
                break;
            case 10:
                AddNested(to);
                break;
            default:
                AddManyDigits(to);
                break;
        }
    }

    public void AddString(List<byte> to)
    {
        switch (dice.Next(16))
        {
            case 0:
                to.AddRange(dice.Pick(_notUtf8));
                break;
            case < 4:
                AddLong(to);
                break;
            default:
                to.AddRange(dice.Pick(_strings));
                break;
        }
    }

    public void AddSpace(List<byte> to)
    {
        ReadOnlySpan<byte> spaces = " \t\r\n \t\r\n\f\v"u8;
        for (var count = dice.OneIn(64) ? dice.Next(4096) : dice.Next(8); count > 0; count--)
            to.Add(spaces[dice.Next(dice.OneIn(8) ? spaces.Length : 8)]);
    }

    // Around the lengths that messages have, and far beyond them.
    private void AddLong(List<byte> to)
    {
        ReadOnlySpan<int> lengths = [20, 25, 36, 50, 64, 255, 256, 500, 1000, 2500, 5600, 7500, 10_000, 60_000];
        var length = lengths[dice.Next(dice.OneIn(64) ? lengths.Length : 7)] - 1 + dice.Next(3);
        var unit = dice.Next(6) switch
        {
            0 => "\\u0041"u8,
            1 => "\\ud83d\\udd0c"u8,
            2 => "🔌"u8,
            3 => "ä"u8,
            _ => "x"u8,
        };
        to.Add((byte)'"');
        if (length > 10)
            to.AddRange(Encoding.UTF8.GetBytes(Secret));

        for (var count = dice.OneIn(8) ? Secret.Length + 1 : Secret.Length; count < length; count++)
            to.AddRange(unit);

        to.Add((byte)'"');
    }

    private void AddNested(List<byte> to)
    {
        var depth = dice.OneIn(64) ? dice.Next(20_000) : 1 + dice.Next(70);
        var isArray = dice.OneIn(2);
        for (var level = 0; level < depth; level++)
            to.AddRange(isArray ? "["u8 : "{\"a\":"u8);

        to.AddRange(isArray ? ""u8 : "1"u8);
        for (var level = 0; level < depth; level++)
            to.Add((byte)(isArray ? ']' : '}'));
    }

    private void AddManyDigits(List<byte> to)
    {
        var count = dice.OneIn(128) ? 1 + dice.Next(30_000) : 1 + dice.Next(60);
        var point = dice.Next(count * 2);
        for (var digit = 0; digit < count; digit++)
        {
            if (digit == point && digit > 0)
                to.Add((byte)'.');

            to.Add((byte)('1' + dice.Next(9)));
        }
    }

    private static byte[][] Utf8(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
