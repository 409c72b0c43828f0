using System.Globalization;
using System.Text.Json.Nodes;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>Adds members that are there; charge points fail on null.</summary>
internal static class JsonMembers
{
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;

        return json;
    }

    /// <summary>UTC with <c>Z</c> and milliseconds, which all firmware can read.</summary>
    public static JsonObject With(this JsonObject json, string name, DateTimeOffset? value) =>
        json.With(name, value is { } instant
            ? JsonValue.Create(instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
            : null);
}
