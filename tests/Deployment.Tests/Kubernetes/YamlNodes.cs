using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Reads YAML as the JSON that it stands for, so that it can be patched and compared.</summary>
internal static class YamlNodes
{
    public static IReadOnlyList<JsonNode> Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. stream.Documents.Select(document => From(document.RootNode)!)];
    }

    private static JsonNode? From(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(
            static pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, From(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(From)]),
        YamlScalarNode scalar => From(scalar),
        _ => throw new InvalidOperationException($"{node.NodeType} has no place in a manifest."),
    };

    // YAML 1.2's core schema, as far as manifests use it: what is quoted is a text.
    private static JsonValue? From(YamlScalarNode scalar) => scalar.Style != ScalarStyle.Plain
        ? JsonValue.Create(scalar.Value)
        : scalar.Value switch
        {
            null or "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            { } text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            { } text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            { } text => JsonValue.Create(text),
        };
}
