using System.Globalization;
using System.Text.Json;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>What a message sets, in a form that is the same for whatever takes the place of each other. Names are without case in all versions.</summary>
internal static class DesiredTargets
{
    /// <summary>Configuration keys and variables (OCPP 1.6 §5.3; OCPP 2.0.1 part 2, B05).</summary>
    public const string ChangeConfiguration = "ChangeConfiguration";

    /// <inheritdoc cref="ChangeConfiguration"/>
    public const string SetVariables = "SetVariables";

    /// <summary>The local list (OCPP 1.6 §5.15; OCPP 2.0.1 part 2, D01).</summary>
    public const string SendLocalList = "SendLocalList";

    /// <summary>Charging profiles (OCPP 1.6 §5.16; OCPP 2.0.1 part 2, K01).</summary>
    public const string SetChargingProfile = "SetChargingProfile";

    private static readonly JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The kind of what an action sets; null for an action that sets nothing that can be desired.</summary>
    public static DesiredStateKind? KindOf(string? action) => action switch
    {
        ChangeConfiguration or SetVariables => DesiredStateKind.Setting,
        SendLocalList => DesiredStateKind.LocalList,
        SetChargingProfile => DesiredStateKind.ChargingProfile,
        _ => null,
    };

    /// <summary>What a payload sets, which is valid in some version; of SetVariables its only variable.</summary>
    public static (string Target, string? Place) Of(string action, JsonElement payload) => action switch
    {
        ChangeConfiguration => (Text([Name(payload, "key")]), null),
        SetVariables => (OfVariable(payload.GetProperty("setVariableData")[0]), null),
        SendLocalList => (Text([]), null),
        _ => OfProfile(payload),
    };

    private static string OfVariable(JsonElement item)
    {
        var (component, variable) = (item.GetProperty("component"), item.GetProperty("variable"));
        JsonElement? evse = component.TryGetProperty("evse", out var found) ? found : null;
        return Text(
        [
            Name(component, "name"),
            Name(component, "instance"),
            evse is { } at ? Number(at, "id") : null,
            evse is { } connected ? Number(connected, "connectorId") : null,
            Name(variable, "name"),
            Name(variable, "instance"),
            item.TryGetProperty("attributeType", out var type) ? type.GetString() : "Actual",
        ]);
    }

    // A charge point has one profile of an id (OCPP 2.0.1 part 2, K01.FR.05), and one of a purpose and stack level in a place (OCPP 1.6
    // §3.13.2; K01.FR.06): for each transaction, if it is for one.
    private static (string Target, string? Place) OfProfile(JsonElement payload)
    {
        var is16 = payload.TryGetProperty("csChargingProfiles", out var profile);
        if (!is16)
            profile = payload.GetProperty("chargingProfile");

        return (
            Text(["id", Number(profile, is16 ? "chargingProfileId" : "id")]),
            Text(
            [
                "place",
                Number(payload, is16 ? "connectorId" : "evseId"),
                profile.GetProperty("chargingProfilePurpose").GetString(),
                Number(profile, "stackLevel"),
                profile.TryGetProperty("transactionId", out var transaction) ? transaction.ToString() : null,
            ]));
    }

    private static string? Name(JsonElement json, string member) =>
        json.TryGetProperty(member, out var name) ? name.GetString()?.Trim().ToLowerInvariant() : null;

    private static string? Number(JsonElement json, string member) =>
        json.TryGetProperty(member, out var number) ? number.GetDecimal().ToString("0", CultureInfo.InvariantCulture) : null;

    private static string Text(string?[] parts) => JsonSerializer.Serialize(parts, _readable);
}
