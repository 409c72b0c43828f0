using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Ocpp.Micro.Contracts.Payloads;

/// <content>Values: each method reads the one that the reader stands on.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads a string.</summary>
    /// <param name="minLength">The fewest characters (Unicode code points).</param>
    /// <param name="maxLength">The most characters (Unicode code points).</param>
    /// <param name="value">The string.</param>
    public bool TryReadString(int minLength, int maxLength, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (!TryReadText(out var text))
            return false;

        if (!PayloadRules.LengthFits(text, minLength, maxLength) && !ToleratesLength(text, minLength, maxLength))
            return false;

        value = Encoding.UTF8.GetString(text);
        return true;
    }

    /// <summary>Reads a string's UTF-8, without copying unless it holds escapes.</summary>
    /// <param name="text">The characters; valid as long as the payload.</param>
    public bool TryReadText(out ReadOnlySpan<byte> text)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            text = default;
            return FailType("a string");
        }

        text = _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;
        return true;
    }

    /// <summary>Records that a text is none of an enumeration's; returns false.</summary>
    public bool NotInEnumeration() => FailProperty(PayloadRules.Enumeration, ViolationKind.NotInEnumeration);

    /// <summary>
    /// Reads an integer of 32 bits. <c>1.0</c> and <c>1e2</c> are taken as well in every version: draft 06 of JSON Schema calls
    /// them integers, draft 04 leaves them to the parser, and some charge points know no other kind of number.
    /// </summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="value">The integer.</param>
    public bool TryReadInt32(int minimum, int maximum, out int value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out value) && value >= minimum && value <= maximum)
            return true;

        var read = TryReadIntegral(minimum, maximum, out var integral);
        value = (int)integral;
        return read;
    }

    /// <summary>Reads an integer of 64 bits, in the forms of <see cref="TryReadInt32"/>.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="value">The integer.</param>
    public bool TryReadInt64(long minimum, long maximum, out long value)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out value) && value >= minimum && value <= maximum)
            return true;

        return TryReadIntegral(minimum, maximum, out value);
    }

    /// <summary>Reads a number; of more than 28 digits the last ones are rounded.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="multipleOf">The step it must be a multiple of; zero for any.</param>
    /// <param name="value">The number.</param>
    public bool TryReadDecimal(decimal minimum, decimal maximum, decimal multipleOf, out decimal value)
    {
        value = 0;
        if (_json.TokenType != JsonTokenType.Number)
            return FailType("a number");

        if (!_json.TryGetDecimal(out value) || value < minimum || value > maximum)
            return FailProperty(PayloadRules.Range(minimum, maximum));

        return multipleOf == 0 || value % multipleOf == 0 || FailProperty(PayloadRules.MultipleOf(multipleOf));
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public bool TryReadBoolean(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True;
        return value || _json.TokenType == JsonTokenType.False || FailType("a boolean");
    }

    /// <summary>Reads a date-time of RFC 3339 with a time offset; up to 100 ns are kept, and leap seconds are refused.</summary>
    /// <param name="value">The date-time in UTC.</param>
    public bool TryReadTimestamp(out DateTimeOffset value)
    {
        value = default;
        return TryReadText(out var text) && (Timestamp.TryParse(text, out value) || FailProperty(PayloadRules.Timestamp));
    }

    /// <summary>Reads any value, <c>null</c> too, and keeps its bytes.</summary>
    /// <param name="value">The value.</param>
    public bool TryReadRaw(out RawJson value)
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        value = new RawJson(_utf8[start..(int)_json.BytesConsumed].ToArray());
        return true;
    }

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">Its record.</typeparam>
    /// <param name="value">The object.</param>
    public bool TryReadObject<T>([NotNullWhen(true)] out T? value)
        where T : class, IOcppObject<T>
    {
        value = T.Read(ref this);
        return value is not null;
    }

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">Type of its items.</typeparam>
    /// <param name="minItems">The fewest items.</param>
    /// <param name="maxItems">The most items.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="value">The items.</param>
    public bool TryReadList<T>(
        int minItems, int maxItems, PayloadItemReader<T> read, [NotNullWhen(true)] out IReadOnlyList<T>? value)
    {
        value = null;
        if (_json.TokenType != JsonTokenType.StartArray)
            return FailType("an array");

        // Short lists are gathered on the stack and long ones in a rented array, so that only the list itself is allocated.
        var few = default(InlineArray8<T>);
        Span<T> items = few;
        T[]? rented = null;
        var count = 0;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (count == maxItems)
                return FailItems(minItems, maxItems);

            if (count == items.Length)
                items = Grow(items, ref rented);

            if (!read(ref this, out items[count]!))
                return false;

            count++;
        }

        if (count < minItems)
            return FailItems(minItems, maxItems);

        value = items[..count].ToArray();
        if (rented is not null)
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());

        return true;
    }

    // Either records the violation or returns true.
    private bool ToleratesLength(ReadOnlySpan<byte> text, int minLength, int maxLength)
    {
        var tooLong = PayloadRules.LengthFits(text, minLength, int.MaxValue);
        return (tooLong && _tolerance?.Allows(PayloadPath.WithoutIndexes(PayloadPath.Find(_utf8, _json.TokenStartIndex, false)), text) == true)
            || FailProperty(PayloadRules.Length(minLength, maxLength), tooLong ? ViolationKind.TooLong : ViolationKind.Other);
    }

    private static Span<T> Grow<T>(Span<T> items, ref T[]? rented)
    {
        var larger = ArrayPool<T>.Shared.Rent(items.Length * 4);
        items.CopyTo(larger);
        if (rented is not null)
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());

        rented = larger;
        return larger;
    }

    private bool TryReadIntegral(long minimum, long maximum, out long value)
    {
        value = 0;
        if (_json.TokenType != JsonTokenType.Number)
            return FailType("an integer");

        if (_json.TryGetDecimal(out var number))
        {
            if (decimal.Truncate(number) != number)
                return FailType("an integer");

            if (number >= minimum && number <= maximum)
            {
                value = (long)number;
                return true;
            }
        }

        return FailProperty(PayloadRules.Range(minimum, maximum));
    }
}
