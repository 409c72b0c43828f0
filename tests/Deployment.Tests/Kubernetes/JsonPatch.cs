using System.Globalization;
using System.Text.Json.Nodes;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>The operations of RFC 6902 that the kustomizations of this repository use.</summary>
internal static class JsonPatch
{
    public static void Apply(JsonNode document, JsonArray operations)
    {
        foreach (var operation in operations.OfType<JsonObject>())
            Apply(document, (string)operation["op"]!, (string)operation["path"]!, operation["value"]);
    }

    private static void Apply(JsonNode document, string operation, string path, JsonNode? value)
    {
        var steps = path.Split('/').Skip(1).Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var parent = steps.SkipLast(1).Aggregate(document, (node, step) => Child(node, step) ?? throw Missing(path));
        var last = steps[^1];
        if (operation is not "add" && Child(parent, last) is null)
            throw Missing(path);

        switch (operation)
        {
            case "test" when JsonNode.DeepEquals(Child(parent, last), value):
                break;
            case "test":
                throw new InvalidOperationException($"{path} is not {value}.");
            case "add" when parent is JsonArray list:
                list.Insert(last == "-" ? list.Count : Index(last), value?.DeepClone());
                break;
            case "add" or "replace" when parent is JsonObject map:
                map[last] = value?.DeepClone();
                break;
            case "replace" when parent is JsonArray list:
                list[Index(last)] = value?.DeepClone();
                break;
            case "remove" when parent is JsonObject map:
                map.Remove(last);
                break;
            case "remove" when parent is JsonArray list:
                list.RemoveAt(Index(last));
                break;
            default:
                throw new InvalidOperationException($"{operation} of {path} is not understood.");
        }
    }

    private static JsonNode? Child(JsonNode node, string step) => node switch
    {
        JsonObject map => map[step],
        JsonArray list when Index(step) < list.Count => list[Index(step)],
        _ => null,
    };

    private static int Index(string step) => int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture);

    private static InvalidOperationException Missing(string path) => new($"There is no {path} to be patched.");
}
