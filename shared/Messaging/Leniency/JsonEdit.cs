using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ocpp.Micro.Messaging.Leniency;

/// <summary>Changes a payload at one place, in all items of the lists on the way. Whatever else stands in it keeps its value.</summary>
internal static class JsonEdit
{
    private const string Items = "[]";

    private static readonly JsonDocumentOptions _reading = new() { AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Edits every object or array that has, or lacks, the last step of the path; a payload that is no JSON stays as it is.</summary>
    /// <param name="utf8">The payload.</param>
    /// <param name="path">The path, indexes written <c>[]</c>.</param>
    /// <param name="edit">Gets the object or array, and the last step.</param>
    public static ReadOnlyMemory<byte> Everywhere(ReadOnlyMemory<byte> utf8, string path, Action<JsonNode, string> edit)
    {
        try
        {
            // "null" counts as an empty object, as it does when it is read.
            var root = JsonNode.Parse(utf8.Span, null, _reading) ?? new JsonObject();
            Walk(root, path.Replace(Items, $".{Items}", StringComparison.Ordinal).Split('.'), edit);

            var edited = new ArrayBufferWriter<byte>(utf8.Length + 64);
            using (var json = new Utf8JsonWriter(edited, _writing))
                root.WriteTo(json);

            return edited.WrittenMemory;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Malformed further on, a member twice, or half a surrogate pair: it is refused for what was found first.
            return utf8;
        }
    }

    private static void Walk(JsonNode? node, ReadOnlySpan<string> steps, Action<JsonNode, string> edit)
    {
        var step = steps[0];
        var rest = steps[1..];
        if (node is null || node is JsonArray != (step == Items))
            return;

        if (rest.IsEmpty)
        {
            edit(node, step);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Walk(item, rest, edit);
        }
        else if (node is JsonObject values && values.TryGetPropertyValue(step, out var value))
        {
            Walk(value, rest, edit);
        }
    }
}
