using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>What an operator wants, in the same words for every version.</summary>
internal interface IShortcut
{
    /// <summary>Says it in the words of a version.</summary>
    /// <param name="version">The version that the charge point speaks.</param>
    /// <param name="number">For ids that nobody has given: by chance, and the same when the request is repeated.</param>
    ShortcutMessage In(OcppVersion version, int number);
}

/// <summary>
/// The message that says it, or the field that cannot be said. The payload is plain JSON, the same for both 2.x: it is held against the
/// contract of the version like any other command.
/// </summary>
/// <param name="Action">The action; null when a field cannot be said.</param>
/// <param name="Payload">Its payload.</param>
/// <param name="Field">The field, as a JSON path.</param>
/// <param name="Rule">What it must be.</param>
internal sealed record ShortcutMessage(string? Action, JsonObject? Payload, string? Field = null, string? Rule = null)
{
    public static ShortcutMessage Invalid(string field, string rule) => new(null, null, field, rule);
}
