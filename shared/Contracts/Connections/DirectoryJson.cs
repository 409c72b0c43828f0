using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// Questions and answers of the directory as JSON: members in camel case, enumerations by name, unknown ones ignored so that both can
/// grow.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OpenConnectionRequest))]
[JsonSerializable(typeof(OpenConnectionResponse))]
[JsonSerializable(typeof(CloseConnectionsRequest))]
[JsonSerializable(typeof(CloseConnectionsResponse))]
[JsonSerializable(typeof(RenewLeaseRequest))]
[JsonSerializable(typeof(RenewLeaseResponse))]
[JsonSerializable(typeof(FindConnectionRequest))]
[JsonSerializable(typeof(FindConnectionResponse))]
[JsonSerializable(typeof(FindCredentialsRequest))]
[JsonSerializable(typeof(FindCredentialsResponse))]
public sealed partial class DirectoryJson : JsonSerializerContext
{
    /// <summary>Writes a question or an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">What to write.</param>
    public static byte[] Write<T>(T value)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Default);

    /// <summary>Reads a question or an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="json">Its bytes, UTF-8.</param>
    /// <exception cref="JsonException">They are no such thing.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class => (T?)JsonSerializer.Deserialize(json, typeof(T), Default) ?? throw new JsonException("It is null.");
}
