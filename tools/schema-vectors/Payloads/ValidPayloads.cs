using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>
/// Random valid values. The choice stays inside what the contracts hold on purpose: integers of 32 bits (OCPP 2.0.1 part 2,
/// primitive data types), decimals of 28 digits, no leap second.
/// </summary>
/// <param name="random">Makes the choices.</param>
/// <param name="canonical">
/// Whether to write values in the one way that the contracts write them too, and inside the bounds of what is sent, so that
/// reading and writing gives the same value.
/// </param>
internal sealed class ValidPayloads(Random random, bool canonical)
{
    private const int UnboundedItems = 3;
    private const int UnboundedLength = 300;

    private static readonly string[] _letters =
        ["a", "Z", "0", " ", "-", "ä", "ß", "漢", "🔌", "\"", "\\", "/", "\n", "<", "\u0001", "é"];

    private static readonly string[] _times =
    [
        "2026-01-31T12:34:56Z", "2026-01-31t12:34:56z", "2024-02-29T23:59:59.1Z", "2026-01-31T12:34:56.123456789Z",
        "2026-01-31T12:34:56+01:00", "2026-01-31T12:34:56.5-11:30", "0001-01-02T00:00:00Z", "9999-12-30T23:59:59.999999Z",
        "2026-01-31T12:34:56-00:00",
    ];

    /// <summary>A payload, its members in any order, with white space or without.</summary>
    public string Next(SchemaNode schema)
    {
        var options = new JsonSerializerOptions { WriteIndented = random.Next(3) == 0 };
        return Value(schema)!.ToJsonString(options);
    }

    private JsonNode? Value(SchemaNode schema) => schema.Kind switch
    {
        ValueKind.Object => Object(schema),
        ValueKind.Array => new JsonArray([.. Enumerable.Range(0, Count(schema)).Select(_ => Value(schema.Items!))]),
        ValueKind.Text => Text(Math.Min(schema.MaxLength, canonical ? schema.SentMaxLength : int.MaxValue)),
        ValueKind.Enumeration => schema.Values[random.Next(schema.Values.Count)],
        ValueKind.Time => Time(),
        ValueKind.Integer => Integer(schema),
        ValueKind.Number => Number(schema),
        ValueKind.Boolean => random.Next(2) == 0,
        _ => Any(depth: 3),
    };

    private JsonObject Object(SchemaNode schema)
    {
        var optional = random.Next(3) switch { 0 => 0.1, 1 => 0.5, _ => 0.9 };
        var members = schema.Members
            .Where(member => schema.Required.Contains(member.Key) || random.NextDouble() < optional)
            .Select(member => KeyValuePair.Create(member.Key, Value(member.Value)))
            .ToList();
        if (!schema.IsClosed)
            members.AddRange(Enumerable.Range(0, random.Next(3)).Select(i => KeyValuePair.Create($"own{i}", Any(depth: 3))));

        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    private int Count(SchemaNode schema)
    {
        var least = Math.Max(schema.MinItems, canonical ? schema.SentMinItems : 0);
        // The full length now and then; lists inside lists would grow out of hand.
        return random.Next(20) == 0 && schema.MaxItems <= 10
            ? schema.MaxItems
            : random.Next(least, Math.Min(schema.MaxItems, least + UnboundedItems) + 1);
    }

    private string Text(int maxLength)
    {
        var length = random.Next(6) switch
        {
            0 => Math.Min(maxLength, UnboundedLength * 20),
            1 => 0,
            _ => random.Next(Math.Min(maxLength, 40) + 1),
        };
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
            text.Append(_letters[random.Next(_letters.Length)]);

        return text.ToString();
    }

    private string Time() => canonical
        ? $"20{random.Next(10, 99)}-0{random.Next(1, 10)}-{random.Next(10, 29)}"
            + $"T1{random.Next(10)}:{random.Next(10, 60)}:59.{random.Next(100, 1000)}Z"
        : _times[random.Next(_times.Length)];

    private JsonNode Integer(SchemaNode schema)
    {
        var minimum = (int)(schema.Minimum ?? int.MinValue);
        var maximum = (int)(schema.Maximum ?? int.MaxValue);
        var value = random.Next(5) switch
        {
            0 => minimum,
            1 => maximum,
            _ => (int)random.NextInt64(Math.Max(minimum, -100), Math.Min(maximum, 1000L) + 1),
        };
        // Draft 06 calls 1.0 an integer.
        return !canonical && random.Next(4) == 0 ? JsonNode.Parse($"{value}.0")! : value;
    }

    private JsonNode Number(SchemaNode schema)
    {
        var step = schema.Step ?? 0.0001m;
        var minimum = schema.Minimum ?? -5000m;
        var maximum = schema.Maximum ?? 5000m;
        return random.Next(5) switch
        {
            0 => minimum,
            1 => maximum,
            2 => decimal.Truncate((minimum + maximum) / 2),
            3 when !canonical && minimum <= 0.5m && maximum >= 0.5m => JsonNode.Parse("5E-1")!,
            _ => minimum + (step * decimal.Truncate((maximum - minimum) / step * (decimal)random.NextDouble())),
        };
    }

    private JsonNode? Any(int depth) => random.Next(depth == 0 ? 5 : 7) switch
    {
        0 => null,
        1 => true,
        2 => random.Next(),
        3 => JsonNode.Parse("-12.50e+2"),
        4 => Text(20),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Any(depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(3)).Select(i => KeyValuePair.Create($"k{i}", Any(depth - 1)))),
    };
}
