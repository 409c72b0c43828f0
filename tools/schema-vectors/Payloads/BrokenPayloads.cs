using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>
/// Breaks every rule of a schema, one at a time, in payloads that hold nothing else but what is required on the way there.
/// </summary>
internal static class BrokenPayloads
{
    /// <summary>The name of a member that no schema knows.</summary>
    public const string Extra = "extra";

    private static readonly string[] _times =
    [
        "", "yesterday", "2026-01-31", "2026-01-31T12:34:56", "2026-01-31T12:34Z", "2026-01-31 12:34:56Z", "2026-02-30T12:34:56Z",
        "2026-13-01T12:34:56Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:34:56.Z",
        "2026-01-31T12:34:56+0100", "2026-01-31T12:34:56+01", "2026-01-31T12:34:56Z ", "1769862896", "31.01.2026 12:34:56",
    ];

    /// <summary>All the payloads.</summary>
    public static IEnumerable<Trial> Of(SchemaNode message) => Place.All(message).SelectMany(static place => At(place));

    private static IEnumerable<Trial> At(Place place)
    {
        foreach (var value in OtherTypes(place))
            yield return new(place.Put(value), place.Path, RuleKind.Type, value?.DeepClone(), place.Owner);

        foreach (var (rule, value) in OutOfBounds(place.Schema))
            yield return new(place.Put(value), place.Path, rule, value.DeepClone(), place.Owner);

        if (place.Schema.Kind is not ValueKind.Object)
            yield break;

        foreach (var name in place.Schema.IsClosed ? Unknown(place.Schema) : [])
            yield return new(place.Put(Place.With(place.Schema, name, 1)), place.Prefix + name, RuleKind.Unknown, 1, place.Schema);

        foreach (var name in place.Schema.Required)
        {
            var without = Payload.Minimal(place.Schema).AsObject();
            without.Remove(name);
            yield return new(place.Put(without), place.Prefix + name, RuleKind.Required, null, place.Schema);
        }
    }

    // A message that is null is taken for an empty one.
    private static JsonNode?[] OtherTypes(Place place) =>
        place.Path.Length == 0 ? ["x", 1, true, new JsonArray()] : OtherTypes(place.Schema.Kind);

    private static JsonNode?[] OtherTypes(ValueKind kind) => kind switch
    {
        ValueKind.Any => [],
        ValueKind.Object => [null, "x", 1, true, new JsonArray()],
        ValueKind.Array => [null, "x", 1, true, new JsonObject()],
        ValueKind.Integer => [null, "1", 1.5m, true, new JsonArray(), new JsonObject()],
        ValueKind.Number => [null, "1", true, new JsonArray(), new JsonObject()],
        ValueKind.Boolean => [null, "true", 1, new JsonArray(), new JsonObject()],
        _ => [null, 1, true, new JsonArray(), new JsonObject()],
    };

    private static IEnumerable<(RuleKind Rule, JsonNode Value)> OutOfBounds(SchemaNode schema) => schema.Kind switch
    {
        ValueKind.Text => Texts(schema),
        ValueKind.Time => _times.Select(static time => (RuleKind.Time, (JsonNode)time)),
        ValueKind.Enumeration => Names(schema).Select(static name => (RuleKind.Enumeration, (JsonNode)name)),
        ValueKind.Array => Lists(schema),
        ValueKind.Integer or ValueKind.Number => Numbers(schema),
        _ => [],
    };

    private static IEnumerable<(RuleKind Rule, JsonNode Value)> Texts(SchemaNode schema)
    {
        if (schema.MaxLength == int.MaxValue)
            yield break;

        yield return (RuleKind.Length, new string('x', schema.MaxLength + 1));
        yield return (RuleKind.Length, new string('ß', schema.MaxLength + 1));
        yield return (RuleKind.Length, string.Concat(Enumerable.Repeat("🔌", schema.MaxLength + 1)));
    }

    private static IEnumerable<(RuleKind Rule, JsonNode Value)> Lists(SchemaNode schema)
    {
        if (schema.MinItems > 0)
            yield return (RuleKind.Items, new JsonArray());

        if (schema.MaxItems < int.MaxValue)
            yield return (RuleKind.Items, Payload.List(schema.Items!, schema.MaxItems + 1));
    }

    private static IEnumerable<(RuleKind Rule, JsonNode Value)> Numbers(SchemaNode schema)
    {
        var step = schema.Kind == ValueKind.Integer ? 1m : schema.Step ?? 0.001m;
        if (schema.Minimum is { } minimum)
            yield return (RuleKind.Range, minimum - step);

        if (schema.Maximum is { } maximum)
            yield return (RuleKind.Range, maximum + step);

        if (schema.Step is { } multiple)
        {
            yield return (RuleKind.Step, multiple / 2);
            yield return (RuleKind.Step, 16 + (multiple / 100));
            yield return (RuleKind.Step, 123456789 + (multiple / 10));
        }
    }

    private static IEnumerable<string> Names(SchemaNode schema) =>
        ((string[])
        [
            "", schema.Values[0] + "x", schema.Values[^1] + " ", schema.Values[0][..^1], schema.Values[0].ToUpperInvariant(),
            schema.Values[0].ToLowerInvariant(),
        ]).Except(schema.Values);

    private static IEnumerable<string> Unknown(SchemaNode schema) =>
        schema.Members.Keys.Take(1).Select(static name => name.ToUpperInvariant()).Prepend(Extra)
            .Except(schema.Members.Keys);
}
