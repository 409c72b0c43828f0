using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Tests.Messages;

/// <summary>What the specification says of one member of a message; enough to make valid values and to break its rules.</summary>
internal sealed record Field(string Name, bool IsRequired, FieldKind Kind)
{
    public int MaxLength { get; init; } = int.MaxValue;

    public string[] Values { get; init; } = [];

    public Field[] Members { get; init; } = [];

    public Field Optional => this with { IsRequired = false };

    public static Field Text(string name, int maxLength = int.MaxValue) =>
        new(name, true, FieldKind.Text) { MaxLength = maxLength };

    public static Field Integer(string name) => new(name, true, FieldKind.Integer);

    public static Field Time(string name) => new(name, true, FieldKind.Time);

    public static Field Enumeration(string name, string values) =>
        new(name, true, FieldKind.Enumeration) { Values = values.Split(' ') };

    public static Field Object(string name, params Field[] members) => new(name, true, FieldKind.Object) { Members = members };

    public static Field List(string name, params Field[] members) => new(name, true, FieldKind.List) { Members = members };

    /// <summary>A valid value, with all its optional members or with none.</summary>
    public JsonNode Example(bool full) => Kind switch
    {
        FieldKind.Text => new string('ä', Math.Min(MaxLength, 300)),
        FieldKind.Integer => 42,
        FieldKind.Time => "2026-01-31T12:34:56.789Z",
        FieldKind.Enumeration => Values[^1],
        FieldKind.List => new JsonArray(ExampleOf(Members, full), ExampleOf(Members, full)),
        _ => ExampleOf(Members, full),
    };

    public static JsonObject ExampleOf(IEnumerable<Field> members, bool full) =>
        new(members
            .Where(member => full || member.IsRequired)
            .Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Example(full))));
}

internal enum FieldKind
{
    Text,
    Integer,
    Time,
    Enumeration,
    Object,
    List,
}
