using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.Contracts.Requests;

/// <summary>
/// Internal questions and answers as JSON: members in camel case, enumerations by name, absent ones left out, unknown ones ignored so that
/// both can grow. What gateways ask by the thousand is read and written by generated code.
/// </summary>
public static class InternalJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(DirectoryJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>Writes a question or an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">What to write.</param>
    public static byte[] Write<T>(T value)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(value, _options);

    /// <summary>Reads a question or an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="json">Its bytes, UTF-8.</param>
    /// <exception cref="JsonException">They are no such thing.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class => JsonSerializer.Deserialize<T>(json, _options) ?? throw new JsonException("It is null.");
}
