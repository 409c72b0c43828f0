using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// OCPP's JSON without id tokens and the passwords that OCPP has members for: charge points tell theirs in plain text when they are asked
/// for their configuration. What a vendor hides elsewhere, in DataTransfer for one, is not known here.
/// </summary>
public static class RedactedJson
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> _members = new(
        [
            "idTag", "parentIdTag", "idToken", "additionalIdToken", "apnPassword", "simPin", "password", "basicAuthPassword",
            // Where files go to and come from, often with a user and a password in it.
            "location", "remoteLocation",
        ],
        StringComparer.Ordinal);

    // Configuration keys (1.6) and variables (2.x), also where the operators' API calls either by its name.
    private static readonly HashSet<string> _secrets = new(
        ["AuthorizationKey", "BasicAuthPassword", "ApnPassword", "SimPin", "VpnPassword", "VpnKey", "SharedSecret"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the value of a setting is a secret.</summary>
    /// <param name="name">Name of a configuration key (1.6) or a variable (2.x), compared without case.</param>
    public static bool IsSecret(string name) => _secrets.Contains(name);

    /// <summary>The JSON as text, with <c>***</c> in place of secrets; null when it cannot be read and so cannot be said what is in it.</summary>
    /// <param name="utf8">A payload, or a whole frame.</param>
    public static string? TryOf(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var json = JsonNode.Parse(utf8.Span);
            Redact(json, isSecret: false);
            return json?.ToJsonString(_readable) ?? "null";
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Cut off, or a member twice.
            return null;
        }
    }

    private static void Redact(JsonNode? node, bool isSecret)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Redact(item, isSecret);
        }
        else if (node is JsonObject members)
        {
            isSecret |= IsSecret(members["key"]) || IsSecret(members["name"]) || (members["variable"] is JsonObject variable && IsSecret(variable["name"]));
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonObject vpn && name is "vpn" && vpn["key"] is JsonValue)
                    vpn["key"] = Mask; // What the server shares; elsewhere a key is the name of a setting.

                if (value is JsonValue && (_members.Contains(name) || (isSecret && name is "value" or "attributeValue" or "actualValue")))
                    members[name] = Mask;
                else
                    Redact(value, isSecret);
            }
        }
    }

    private static bool IsSecret(JsonNode? name) => name is JsonValue text && text.TryGetValue<string>(out var key) && IsSecret(key);
}
