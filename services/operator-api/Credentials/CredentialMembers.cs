using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Credentials;

/// <summary>
/// Knows what in commands would change how a charge point proves who it is, past the service that has to know of it: the charge point
/// would lock itself out, and its password would be in the hands of whoever reads commands. Names of settings are compared without case
/// (OCPP 1.6 §7.17; OCPP 2.0.1 part 2, identifierString), and without the white space around them, which firmware may leave aside.
/// </summary>
internal static class CredentialMembers
{
    private const string SecurityController = "SecurityCtrlr";

    private static readonly string[] _keys = ["AuthorizationKey", "BasicAuthPassword", "SecurityProfile"];

    /// <summary>The problem of a command that has such a member; null for one that has none.</summary>
    /// <param name="action">The action.</param>
    /// <param name="payload">Its payload: one JSON object.</param>
    /// <param name="root">Where the payload stands in the body of the request, as a JSON path.</param>
    public static ProblemHttpResult? ProblemOf(string action, ReadOnlyMemory<byte> payload, string root = "$") =>
        Find(action, payload) is { } path ? ProblemAt(root + path) : null;

    /// <summary>The problem of a setting that is one of these, said in words of the API; null for any other.</summary>
    /// <param name="name">The key, or the variable's name.</param>
    /// <param name="component">The variable's component; null for none.</param>
    /// <param name="path">Where the name stands in the body of the request.</param>
    public static ProblemHttpResult? ProblemOf(string? name, string? component, string path) =>
        IsKey(name) || IsVariable(component, name) ? ProblemAt(path) : null;

    private static ProblemHttpResult ProblemAt(string path) => Problem.InvalidField(
        path, "belongs to the credentials of a charge point, which are changed at /charge-points/{id}/credentials, .../rotation and .../profile alone");

    private static string? Find(string action, ReadOnlyMemory<byte> payload)
    {
        if (action is not ("ChangeConfiguration" or "SetVariables" or "SetNetworkProfile"))
            return null;

        using var json = JsonDocument.Parse(payload);
        return action switch
        {
            "ChangeConfiguration" => Members(json.RootElement, "key").Any(static key => IsKey(TextOf(key))) ? ".key" : null,
            "SetVariables" => Members(json.RootElement, "setVariableData").Select(VariableIn).FirstOrDefault(static path => path is not null),
            _ => Members(json.RootElement, "connectionData").Any(static data => Members(data, "basicAuthPassword").Any())
                ? ".connectionData.basicAuthPassword"
                : null,
        };
    }

    private static string? VariableIn(JsonElement items) => items.ValueKind is not JsonValueKind.Array
        ? null
        : items.EnumerateArray().Index()
            .Where(static item => NamesOf(item.Item, "variable").Any(name => NamesOf(item.Item, "component").Any(component => IsVariable(component, name))))
            .Select(static item => $".setVariableData[{item.Index}].variable.name")
            .FirstOrDefault();

    private static IEnumerable<string?> NamesOf(JsonElement item, string member) =>
        Members(item, member).SelectMany(static named => Members(named, "name")).Select(TextOf);

    // Each of them, should it be there twice: charge points differ in which they read.
    private static IEnumerable<JsonElement> Members(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object
        ? json.EnumerateObject().Where(member => member.NameEquals(name)).Select(static member => member.Value)
        : [];

    private static string? TextOf(JsonElement json) => json.ValueKind is JsonValueKind.String ? json.GetString() : null;

    private static bool IsKey(string? key) => key is not null && _keys.Contains(key.Trim(), StringComparer.OrdinalIgnoreCase);

    // In 2.1 each network configuration has a password, too. The identity is the name that it proves itself by.
    private static bool IsVariable(string? component, string? variable) =>
        Is(variable, "BasicAuthPassword")
        || (Is(component, SecurityController) && (Is(variable, "SecurityProfile") || Is(variable, "Identity")));

    private static bool Is(string? text, string name) => string.Equals(text?.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
