using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts;

/// <summary>A version of the Open Charge Point Protocol that a charge point negotiates as its WebSocket subprotocol.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OcppVersion>))]
public enum OcppVersion
{
    /// <summary>OCPP 1.6 with the security extension; subprotocol <c>ocpp1.6</c>.</summary>
    [JsonStringEnumMemberName("ocpp1.6")]
    V16,

    /// <summary>OCPP 2.0.1; subprotocol <c>ocpp2.0.1</c>.</summary>
    [JsonStringEnumMemberName("ocpp2.0.1")]
    V201,

    /// <summary>OCPP 2.1; subprotocol <c>ocpp2.1</c>.</summary>
    [JsonStringEnumMemberName("ocpp2.1")]
    V21,
}
