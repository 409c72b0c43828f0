using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.SchemaVectors.Schemas;

/// <summary>One schema file, and the record that stands for it.</summary>
/// <param name="Version">The version of OCPP.</param>
/// <param name="Record">The contract.</param>
/// <param name="Schema">What the schema asks.</param>
/// <param name="SchemaText">The schema as JSON, for the other validator.</param>
internal sealed record Message(OcppVersion Version, Type Record, SchemaNode Schema, string SchemaText)
{
    private static readonly Dictionary<string, OcppVersion> _versions = new()
    {
        ["v16"] = OcppVersion.V16,
        ["v201"] = OcppVersion.V201,
        ["v21"] = OcppVersion.V21,
    };

    public string Name => Record.Name;

    /// <summary>All messages of a folder of schemas.</summary>
    /// <param name="folder">Holds v16, v201 and v21.</param>
    /// <exception cref="InvalidOperationException">A schema has no record.</exception>
    public static IEnumerable<Message> ReadAll(DirectoryInfo folder) =>
        from version in _versions.Keys
        from file in Directory.EnumerateFiles(Path.Combine(folder.FullName, version), "*.json").Order(StringComparer.Ordinal)
        select Read(version, file);

    private static Message Read(string version, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var schema = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        KnownDifferences.Apply(version, name, schema);
        var record = RecordOf(_versions[version], name);
        return new(_versions[version], record, new SchemaReader(schema).Read(), schema.ToJsonString());
    }

    // The schemas of 1.6 leave "Request" out, and the SEND of 2.1 is none.
    private static Type RecordOf(OcppVersion version, string name) =>
        Find(version, name) ?? Find(version, name + "Request")
        ?? throw new InvalidOperationException($"No record stands for {name} of {version}.");

    private static Type? Find(OcppVersion version, string name) =>
        typeof(OcppVersion).Assembly.GetType($"{typeof(OcppVersion).Namespace}.{version}.{name}");
}
