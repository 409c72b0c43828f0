using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>A value somewhere in a message.</summary>
/// <param name="Schema">What it is asked to be.</param>
/// <param name="Owner">The object whose member it is, or whose member is the list that it is an item of.</param>
/// <param name="Path">Where; empty for the message itself.</param>
/// <param name="Put">Makes a payload with the given value there, and nothing else but what is required on the way.</param>
internal sealed record Place(SchemaNode Schema, SchemaNode Owner, string Path, Func<JsonNode?, JsonNode?> Put)
{
    /// <summary>What the paths of its members begin with.</summary>
    public string Prefix => Path.Length == 0 ? "" : Path + ".";

    /// <summary>All places of a message, each before those within it.</summary>
    public static IEnumerable<Place> All(SchemaNode message) => new Place(message, message, "", static value => value).WithInner();

    private IEnumerable<Place> WithInner() => Inner().SelectMany(static place => place.WithInner()).Prepend(this);

    private IEnumerable<Place> Inner() => Schema.Kind switch
    {
        ValueKind.Object => Schema.Members.Select(member =>
            new Place(member.Value, Schema, Prefix + member.Key, value => Put(With(Schema, member.Key, value)))),
        ValueKind.Array => [new(Schema.Items!, Owner, Path + "[0]", value => Put(new JsonArray(value)))],
        _ => [],
    };

    /// <summary>The shortest object that has a member.</summary>
    public static JsonObject With(SchemaNode schema, string name, JsonNode? value)
    {
        var payload = Payload.Minimal(schema).AsObject();
        payload[name] = value?.DeepClone();
        return payload;
    }
}
