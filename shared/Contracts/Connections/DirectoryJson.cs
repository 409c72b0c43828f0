using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>Questions and answers of the directory for <see cref="Requests.InternalJson"/>, by generated code.</summary>
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
internal sealed partial class DirectoryJson : JsonSerializerContext;
