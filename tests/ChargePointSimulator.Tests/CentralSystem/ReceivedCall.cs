using System.Text.Json;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

/// <summary>A CALL as the central system saw it.</summary>
/// <param name="Connection">The number of the connection it came on, from 1.</param>
/// <param name="ChargePointId">Who sent it.</param>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="Action">Its action.</param>
/// <param name="Json">Its payload as it came.</param>
internal sealed record ReceivedCall(int Connection, string ChargePointId, string UniqueId, string Action, string Json)
{
    /// <summary>What its connection speaks.</summary>
    public OcppVersion Version { get; init; }

    private JsonElement Payload => JsonElement.Parse(Json);

    /// <summary>A property, by its name or by a path of names with dots.</summary>
    public string? this[string path]
    {
        get
        {
            var value = Payload;
            return path.Split('.').All(name => value.TryGetProperty(name, out value)) ? value.ToString() : null;
        }
    }

    public DateTimeOffset Time(string property) => Payload.GetProperty(property).GetDateTimeOffset();

    public JsonElement Sample => Payload.GetProperty("meterValue")[0].GetProperty("sampledValue")[0];

    public DateTimeOffset SampledAt => Payload.GetProperty("meterValue")[0].GetProperty("timestamp").GetDateTimeOffset();
}
