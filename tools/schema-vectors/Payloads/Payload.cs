using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>The shortest valid values.</summary>
internal static class Payload
{
    /// <summary>A value with nothing that is optional.</summary>
    public static JsonNode Minimal(SchemaNode schema) => schema.Kind switch
    {
        ValueKind.Object => new JsonObject(schema.Members
            .Where(member => schema.Required.Contains(member.Key))
            .Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)Minimal(member.Value)))),
        ValueKind.Array => List(schema.Items!, Math.Max(schema.MinItems, schema.SentMinItems)),
        ValueKind.Text => "x",
        ValueKind.Enumeration => schema.Values[0],
        ValueKind.Time => "2026-01-31T12:34:56.789Z",
        ValueKind.Boolean => true,
        ValueKind.Any => new JsonArray(1, "x"),
        _ => Math.Max(schema.Minimum ?? 0, Math.Min(schema.Maximum ?? 1, 1)),
    };

    /// <summary>A list of shortest values.</summary>
    public static JsonArray List(SchemaNode items, int count) =>
        new([.. Enumerable.Range(0, count).Select(_ => Minimal(items))]);

    /// <summary>A value with everything, each list with one item.</summary>
    public static JsonNode Full(SchemaNode schema) => schema.Kind switch
    {
        ValueKind.Object => new JsonObject(schema.Members
            .Select(static member => KeyValuePair.Create(member.Key, (JsonNode?)Full(member.Value)))
            .Concat(schema.IsClosed ? [] : [KeyValuePair.Create("own", (JsonNode?)new JsonArray(null, 1.50m))])),
        ValueKind.Array => new JsonArray(Full(schema.Items!)),
        ValueKind.Enumeration => schema.Values[^1],
        _ => Minimal(schema),
    };
}
