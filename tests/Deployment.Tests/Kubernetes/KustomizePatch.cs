using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>A patch of a kustomization: operations of RFC 6902, or an object with <c>$patch: delete</c>.</summary>
internal sealed class KustomizePatch
{
    public required KustomizeTarget Target { get; init; }

    public required string Patch { get; init; }

    /// <summary>Applies it to those that it names, of which there must be one.</summary>
    public void Apply(List<JsonObject> resources)
    {
        var targets = resources.Where(Target.Matches).ToList();
        if (targets.Count == 0)
            throw new InvalidOperationException($"There is no {Target.Kind} {Target.Name} to be patched.");

        var patch = YamlNodes.Read(Patch).Single();
        foreach (var target in targets)
        {
            if (patch is JsonArray operations) JsonPatch.Apply(target, operations);
            else if ((string?)patch["$patch"] == "delete") resources.Remove(target);
            else throw new InvalidOperationException("Only operations and deletions are understood.");
        }
    }
}

/// <summary>Which resources a patch is for; names are patterns.</summary>
internal sealed class KustomizeTarget
{
    public required string Kind { get; init; }

    public string? Name { get; init; }

    public bool Matches(JsonObject resource) =>
        (string?)resource["kind"] == Kind
        && (Name is null || Regex.IsMatch((string)resource["metadata"]!["name"]!, $"^({Name})$", RegexOptions.CultureInvariant));
}

/// <summary>What an image is called where it is pulled from.</summary>
internal sealed class KustomizeImage
{
    public required string Name { get; init; }

    public string? NewName { get; init; }

    public string? NewTag { get; init; }

    public void Apply(IEnumerable<JsonObject> resources)
    {
        foreach (var container in resources.SelectMany(Containers))
        {
            var image = ((string)container["image"]!).Split(':');
            if (image[0] == Name)
                container["image"] = $"{NewName ?? image[0]}:{NewTag ?? image[1]}";
        }
    }

    private static IEnumerable<JsonObject> Containers(JsonObject resource) =>
        (resource["kind"]!.GetValue<string>() is "Deployment" or "StatefulSet" or "Job"
            ? resource["spec"]!["template"]!["spec"]!["containers"]!.AsArray()
            : []).OfType<JsonObject>();
}
