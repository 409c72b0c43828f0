using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts;

/// <summary>
/// Versions of OCPP that go on with each other's transactions: an id of 1.6 and one of 2.x may be the same text and are two
/// transactions, while a charge point that moves from 2.0.1 to 2.1 goes on with its ids.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<OcppFamily>))]
public enum OcppFamily
{
    /// <summary>OCPP 1.6: the central system gives the ids.</summary>
    [JsonStringEnumMemberName("ocpp1.6")]
    V16,

    /// <summary>OCPP 2.0.1 and 2.1: the charge point gives the ids.</summary>
    [JsonStringEnumMemberName("ocpp2")]
    V2,
}
