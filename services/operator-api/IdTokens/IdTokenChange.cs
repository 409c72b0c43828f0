using System.Text.Json;
using Ocpp.Micro.Contracts.IdTokens;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.OperatorApi.IdTokens;

/// <summary>Reads what is to change of an id token: what stands in the body, null for nothing (RFC 7396).</summary>
internal static class IdTokenChange
{
    /// <summary>The change; null when a member cannot be, with its path and what it must be.</summary>
    public static ChangeIdTokenRequest? Read(Guid id, JsonElement body, out (string Path, string Rule) fault)
    {
        fault = ("$", "must be an object");
        if (body.ValueKind is not JsonValueKind.Object)
            return null;

        var change = new ChangeIdTokenRequest(id);
        foreach (var member in body.EnumerateObject())
        {
            fault = ($"$.{member.Name}", "cannot be changed, or not to that");
            if (Apply(change, member) is not { } changed)
                return null;

            change = changed;
        }

        return change;
    }

    /// <summary>What may be remembered of it: members that cannot be changed may hold anything, and groups are tokens.</summary>
    public static Dictionary<string, object?> WithoutSecrets(JsonElement body) => body.ValueKind is not JsonValueKind.Object
        ? []
        : body.EnumerateObject()
            .GroupBy(static member => member.Name)
            .ToDictionary(
                static member => member.Key,
                static member => member.Last().Value is var value && member.Key is "isBlocked" or "allowsConcurrentTransactions" or "expiresAt"
                    ? (object?)value
                    : value.ValueKind is JsonValueKind.Null ? null : RedactedJson.Mask);

    private static ChangeIdTokenRequest? Apply(ChangeIdTokenRequest change, JsonProperty member) => (member.Name, member.Value.ValueKind) switch
    {
        ("isBlocked", JsonValueKind.True or JsonValueKind.False) => change with { IsBlocked = member.Value.GetBoolean() },
        ("allowsConcurrentTransactions", JsonValueKind.True or JsonValueKind.False) =>
            change with { AllowsConcurrentTransactions = member.Value.GetBoolean() },
        ("expiresAt", JsonValueKind.Null) => change with { ExpiresAt = new(null) },
        ("expiresAt", JsonValueKind.String) when member.Value.TryGetDateTimeOffset(out var at) => change with { ExpiresAt = new(at) },
        ("groupId", JsonValueKind.Null) => change with { GroupId = new(null) },
        ("groupId", JsonValueKind.String) when member.Value.GetString() is { Length: >= 1 and <= IdTokenEndpoints.MaxLength } group =>
            change with { GroupId = new(group) },
        _ => null,
    };
}
