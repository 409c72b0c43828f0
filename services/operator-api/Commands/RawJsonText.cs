using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>JSON of a charge point, written as it came: no key renamed, no number reformatted.</summary>
/// <param name="Utf8">Valid JSON.</param>
[JsonConverter(typeof(RawJsonTextConverter))]
internal sealed record RawJsonText(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Null for none.</summary>
    public static RawJsonText? Of(ReadOnlyMemory<byte> utf8) => utf8.IsEmpty ? null : new(utf8);
}

/// <summary>Writes <see cref="RawJsonText"/>.</summary>
internal sealed class RawJsonTextConverter : JsonConverter<RawJsonText>
{
    public override RawJsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return new(System.Text.Encoding.UTF8.GetBytes(json.RootElement.GetRawText()));
    }

    public override void Write(Utf8JsonWriter writer, RawJsonText value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
