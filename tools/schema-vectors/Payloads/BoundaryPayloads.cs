using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>Goes as far as each rule of a schema allows, one at a time: a contract that allows less refuses one of these.</summary>
internal static class BoundaryPayloads
{
    /// <summary>All the payloads; each is valid, also to be sent.</summary>
    public static IEnumerable<Trial> Of(SchemaNode message) =>
        from place in Place.All(message)
        from bound in Bounds(place.Schema)
        select new Trial(place.Put(bound.Value), place.Path, bound.Rule, bound.Value.DeepClone(), place.Owner);

    private static IEnumerable<(RuleKind Rule, JsonNode Value)> Bounds(SchemaNode schema) => schema.Kind switch
    {
        ValueKind.Text => Lengths(schema).Select(static length => (RuleKind.Length, (JsonNode)new string('x', length))),
        ValueKind.Enumeration => schema.Values.Select(static value => (RuleKind.Enumeration, (JsonNode)value)),
        ValueKind.Array => Counts(schema).Select(count => (RuleKind.Items, (JsonNode)Payload.List(schema.Items!, count))),
        ValueKind.Integer or ValueKind.Number => Ends(schema).Select(static end => (RuleKind.Range, (JsonNode)end)),
        _ => [],
    };

    private static IEnumerable<int> Lengths(SchemaNode schema) =>
        Math.Min(schema.MaxLength, schema.SentMaxLength) is < int.MaxValue and var length ? [length] : [];

    private static IEnumerable<int> Counts(SchemaNode schema)
    {
        if (Math.Max(schema.MinItems, schema.SentMinItems) is > 0 and var least)
            yield return least;

        if (schema.MaxItems < int.MaxValue)
            yield return schema.MaxItems;
    }

    private static IEnumerable<decimal> Ends(SchemaNode schema)
    {
        if (schema.Minimum is { } minimum)
            yield return minimum;

        if (schema.Maximum is { } maximum)
            yield return maximum;
    }
}
