using System.Text.Json.Nodes;
using Ocpp.Micro.Deployment.Tests.Kubernetes;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>The Helm chart as its files have it, which is what can be known of it without Helm.</summary>
internal static class Chart
{
    public const string Folder = "deploy/helm/ocpp-micro";

    public static JsonNode Metadata { get; } = YamlNodes.Read(RepositoryFiles.Read(Folder, "Chart.yaml")).Single();

    public static JsonObject Values { get; } = ValuesOf("values.yaml");

    public static JsonObject Schema { get; } = JsonNode.Parse(RepositoryFiles.Read(Folder, "values.schema.json"))!.AsObject();

    /// <summary>The text of each template, by its file name.</summary>
    public static IReadOnlyDictionary<string, string> Templates { get; } =
        Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder, "templates")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    public static IEnumerable<string> Services => Values["services"]!.AsObject().Select(static service => service.Key);

    public static JsonObject ValuesOf(string file) => YamlNodes.Read(RepositoryFiles.Read(Folder, file)).Single().AsObject();

    /// <summary>A service with what it has from <c>defaults</c>.</summary>
    public static JsonObject Service(string name)
    {
        var service = Values["defaults"]!.DeepClone().AsObject();
        Merge(service, Values["services"]![name]!.AsObject());
        return service;
    }

    /// <summary>The variables that a service gets from the chart itself, with production's on top.</summary>
    public static IEnumerable<string> VariablesOf(string name)
    {
        var service = Service(name);
        Merge(service, ValuesOf("values-production.yaml")["services"]![name] as JsonObject ?? new JsonObject());
        return service["config"]!.AsObject().Select(static pair => pair.Key)
            .Concat(service["secretEnvironment"]!.AsObject().Select(static pair => pair.Key))
            .Concat(service["port"] is { } port ? [(string)port["variable"]!] : []);
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            if (value is JsonObject map && into[key] is JsonObject target) Merge(target, map);
            else into[key] = value?.DeepClone();
        }
    }
}
