using System.Text.Json;
using System.Text.Json.Serialization;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>Facts as JSON: members in camel case, enumerations by name, absent ones left out, unknown ones ignored so that facts can grow.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write(Fact fact) => JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), _options);

    /// <exception cref="JsonException">The body is not such a fact.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body)
        where T : Fact =>
        JsonSerializer.Deserialize<T>(body.Span, _options) ?? throw new JsonException("The fact is null.");
}
