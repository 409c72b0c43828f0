using System.Text.Json.Nodes;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>The schema of the values knows what there is, and nothing else.</summary>
public sealed class ChartSchemaTests
{
    // Helm adds it where a chart is part of another.
    private const string AddedByHelm = "global";

    [Fact]
    public void Schema_Keys_AreThoseOfTheValues()
    {
        var found = KeysIn(Chart.Values);
        found[Chart.Schema].Add(AddedByHelm);

        Assert.Equal(Maps(Chart.Schema).Count(), found.Count);
        Assert.All(found, map => Assert.Equal(Declared(map.Key), map.Value));
    }

    [Theory]
    [InlineData("values-production.yaml")]
    [InlineData("values-trial.yaml")]
    public void OtherValues_Keys_AreKnownToTheSchema(string file)
    {
        Assert.All(KeysIn(Chart.ValuesOf(file)), map => Assert.Subset(Declared(map.Key), map.Value));
    }

    /// <summary>Else a key that is mistyped sets nothing, and nobody hears of it.</summary>
    [Fact]
    public void Schema_Maps_AdmitNoOtherKey()
    {
        Assert.All(Maps(Chart.Schema), map => Assert.False((bool?)map["additionalProperties"] ?? true, map.ToJsonString()));
    }

    private static HashSet<string> Declared(JsonObject map) => [.. map["properties"]!.AsObject().Select(static property => property.Key)];

    private static Dictionary<JsonObject, HashSet<string>> KeysIn(JsonObject values)
    {
        var found = new Dictionary<JsonObject, HashSet<string>>(ReferenceEqualityComparer.Instance);
        Collect(values, Chart.Schema, found);
        return found;
    }

    private static void Collect(JsonNode? value, JsonObject declared, Dictionary<JsonObject, HashSet<string>> found)
    {
        var schema = Resolve(declared);
        if (schema["items"] is JsonObject items)
        {
            foreach (var item in value!.AsArray())
                Collect(item, items, found);
        }
        else if (schema["properties"] is JsonObject properties)
        {
            if (!found.TryGetValue(schema, out var keys))
                found[schema] = keys = [];
            foreach (var (key, child) in value!.AsObject())
            {
                keys.Add(key);
                if (properties[key] is JsonObject property)
                    Collect(child, property, found);
            }
        }
        else if (schema["additionalProperties"] is JsonObject others)
        {
            foreach (var (_, child) in value!.AsObject())
                Collect(child, others, found);
        }
    }

    private static JsonObject Resolve(JsonObject schema) => (string?)schema["$ref"] is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)Chart.Schema, static (node, step) => node[step]!).AsObject()
        : schema;

    /// <summary>Every part of the schema that names keys.</summary>
    private static IEnumerable<JsonObject> Maps(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(static pair => Maps(pair.Value)).Concat(map["properties"] is JsonObject && map["type"] is JsonValue ? [map] : []),
        JsonArray list => list.SelectMany(Maps),
        _ => [],
    };
}
