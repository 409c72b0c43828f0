using System.Text.Json.Nodes;

namespace Ocpp.Micro.SchemaVectors.Schemas;

/// <summary>Reads the keywords that the official schemas use, and throws at any other rather than leave a rule out.</summary>
internal sealed class SchemaReader(JsonObject root)
{
    private static readonly HashSet<string> _known =
    [
        "$schema", "$id", "title", "comment", "description", "javaType", "default", "definitions", "$ref", "type", "properties",
        "required", "additionalProperties", "items", "additionalItems", "minItems", "maxItems", "maxLength", "enum", "format",
        "minimum", "maximum", "multipleOf", KnownDifferences.SentMinItems, KnownDifferences.SentMaxLength,
    ];

    public SchemaNode Read() => Read(root, null);

    private SchemaNode Read(JsonObject schema, string? name)
    {
        if (schema.FirstOrDefault(static keyword => !_known.Contains(keyword.Key)).Key is { } unknown)
            throw new NotSupportedException($"The keyword '{unknown}' is not known.");

        if ((string?)schema["$ref"] is { } reference)
        {
            var definition = reference.Split('/')[^1];
            return Read(root["definitions"]![definition]!.AsObject(), definition);
        }

        return (string?)schema["type"] switch
        {
            "object" => ReadObject(schema, name),
            "array" => new SchemaNode(ValueKind.Array)
            {
                Items = Read(schema["items"]!.AsObject(), null),
                MinItems = (int?)schema["minItems"] ?? 0,
                MaxItems = (int?)schema["maxItems"] ?? int.MaxValue,
                SentMinItems = (int?)schema[KnownDifferences.SentMinItems] ?? 0,
            },
            "string" => ReadText(schema),
            "integer" => ReadNumber(schema, ValueKind.Integer),
            "number" => ReadNumber(schema, ValueKind.Number),
            "boolean" => new SchemaNode(ValueKind.Boolean),
            null => new SchemaNode(ValueKind.Any),
            var type => throw new NotSupportedException($"The type '{type}' is not known."),
        };
    }

    private SchemaNode ReadObject(JsonObject schema, string? name) => new(ValueKind.Object)
    {
        Name = name,
        Members = (schema["properties"] as JsonObject ?? [])
            .ToDictionary(static member => member.Key, member => Read(member.Value!.AsObject(), null)),
        Required = (schema["required"] as JsonArray ?? []).Select(static member => (string)member!).ToHashSet(),
        IsClosed = (bool?)schema["additionalProperties"] == false,
    };

    private static SchemaNode ReadText(JsonObject schema)
    {
        if (schema["enum"] is JsonArray values)
            return new(ValueKind.Enumeration) { Values = [.. values.Select(static value => (string)value!)] };

        if ((string?)schema["format"] == "date-time")
            return new(ValueKind.Time);

        return new(ValueKind.Text)
        {
            MaxLength = (int?)schema["maxLength"] ?? int.MaxValue,
            SentMaxLength = (int?)schema[KnownDifferences.SentMaxLength] ?? int.MaxValue,
        };
    }

    private static SchemaNode ReadNumber(JsonObject schema, ValueKind kind) => new(kind)
    {
        Minimum = (decimal?)schema["minimum"],
        Maximum = (decimal?)schema["maximum"],
        Step = (decimal?)schema["multipleOf"],
    };
}
