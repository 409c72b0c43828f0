namespace Ocpp.Micro.Contracts.Payloads;

/// <content>Values: each method writes one, as the value of the member just begun or as the next item of a list.</content>
public sealed partial class PayloadWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="value">The string; null counts as missing.</param>
    /// <param name="minLength">The fewest characters (Unicode code points).</param>
    /// <param name="maxLength">The most characters (Unicode code points).</param>
    public void WriteString(string? value, int minLength, int maxLength)
    {
        if (value is null)
            FailMissing();
        else if (!PayloadRules.LengthFits(value, minLength, _received ? int.MaxValue : maxLength))
            FailProperty(PayloadRules.Length(minLength, maxLength));
        else
            _json.WriteStringValue(value);
    }

    /// <summary>Writes a value of an enumeration.</summary>
    /// <param name="name">Its wire name; empty for a value that the enumeration lacks.</param>
    public void WriteEnumeration(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
            FailProperty(PayloadRules.Enumeration);
        else
            _json.WriteStringValue(name);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    public void WriteInteger(long value, long minimum, long maximum)
    {
        if (value < minimum || value > maximum)
            FailProperty(PayloadRules.Range(minimum, maximum));
        else
            _json.WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="multipleOf">The step it must be a multiple of; zero for any.</param>
    public void WriteDecimal(decimal value, decimal minimum, decimal maximum, decimal multipleOf)
    {
        if (value < minimum || value > maximum)
            FailProperty(PayloadRules.Range(minimum, maximum));
        else if (multipleOf != 0 && value % multipleOf != 0)
            FailProperty(PayloadRules.MultipleOf(multipleOf));
        else
            _json.WriteNumberValue(value);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => _json.WriteBooleanValue(value);

    /// <summary>Writes a date-time in UTC with milliseconds: <c>2026-01-31T23:59:59.123Z</c>.</summary>
    /// <param name="value">The date-time; what is finer than milliseconds is cut.</param>
    public void WriteTimestamp(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Timestamp.RoundTripLength];
        _json.WriteStringValue(Timestamp.Format(value, text));
    }

    /// <summary>Writes any value as it stands.</summary>
    /// <param name="value">The value; <c>default</c> counts as missing.</param>
    public void WriteRaw(RawJson value)
    {
        if (value.Utf8.IsEmpty)
            FailMissing();
        else
            _json.WriteRawValue(value.Utf8, skipInputValidation: true);
    }

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Its record.</typeparam>
    /// <param name="value">The object; null counts as missing.</param>
    public void WriteObject<T>(T? value)
        where T : class, IOcppObject<T>
    {
        if (value is null)
            FailMissing();
        else
            T.Write(this, value);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">Type of its items.</typeparam>
    /// <param name="value">The items; null counts as missing.</param>
    /// <param name="minItems">The fewest items.</param>
    /// <param name="maxItems">The most items.</param>
    /// <param name="write">Writes one item.</param>
    public void WriteList<T>(IReadOnlyList<T>? value, int minItems, int maxItems, Action<PayloadWriter, T> write)
    {
        if (value is null)
        {
            FailMissing();
            return;
        }

        if ((value.Count < minItems && !_received) || value.Count > maxItems)
            Fail(OcppErrorCode.OccurrenceConstraintViolation, PayloadRules.Items(minItems, maxItems));

        _json.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
            write(this, value[index]);

        _json.WriteEndArray();
    }

    private void FailMissing() => Fail(OcppErrorCode.OccurrenceConstraintViolation, PayloadRules.Required);

    private void FailProperty(string rule) => Fail(OcppErrorCode.PropertyConstraintViolation, rule);
}
