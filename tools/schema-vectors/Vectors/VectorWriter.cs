using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Payloads;
using Ocpp.Micro.SchemaVectors.Schemas;

namespace Ocpp.Micro.SchemaVectors.Vectors;

/// <summary>
/// Writes a choice that is small enough to keep: per message the shortest payload and the fullest, and what is done to the
/// fullest to go as far as each rule allows, and to break it once. An object that many messages hold is tried in the first of them.
/// </summary>
internal static class VectorWriter
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one file for each version.</summary>
    public static void Write(DirectoryInfo folder, IEnumerable<Message> messages)
    {
        folder.Create();
        foreach (var version in messages.GroupBy(static message => message.Version))
        {
            var lines = new StringBuilder();
            var tried = new Dictionary<string, string>();
            foreach (var message in version)
                Append(lines, message, tried);

            File.WriteAllText(Path.Combine(folder.FullName, $"{version.Key}.txt"), lines.ToString());
        }
    }

    private static void Append(StringBuilder lines, Message message, Dictionary<string, string> tried)
    {
        lines.Append(message.Name).Append('\n');
        foreach (var payload in (string[])[Text(Payload.Minimal(message.Schema)), Text(Payload.Full(message.Schema))])
            lines.Append("= ").Append(payload).Append('\n');

        foreach (var one in BoundaryPayloads.Of(message.Schema).Where(one => one.Path.Length > 0 && IsFirst(one, message, tried)))
            lines.Append("+ ").Append(one.Path).Append(' ').Append(one.Rule).Append(Value(one)).Append('\n');

        var choice = BrokenPayloads.Of(message.Schema)
            .Where(one => one.Path.Length > 0 && IsFirst(one, message, tried))
            .GroupBy(static one => (one.Path, one.Rule))
            .SelectMany(Choose);
        foreach (var one in choice)
            lines.Append("! ").Append(one.Path).Append(' ').Append(one.Rule).Append(Value(one)).Append('\n');
    }

    private static bool IsFirst(Trial one, Message message, Dictionary<string, string> tried)
    {
        if (one.Rule == RuleKind.Unknown && !one.Path.EndsWith(BrokenPayloads.Extra, StringComparison.Ordinal))
            return false;

        if (one.Owner.Name is not { } name)
            return true;

        var member = one.Path.EndsWith(']') ? one.Path[..one.Path.LastIndexOf('[')] : one.Path;
        var place = $"{message.Name} {member[..member.LastIndexOf('.')]}";
        return tried.TryAdd(name, place) || tried[name] == place;
    }

    // Of equals one is enough, and which one differs from member to member.
    private static IEnumerable<Trial> Choose(IGrouping<(string Path, RuleKind Rule), Trial> equals)
    {
        var all = equals.ToArray();
        return equals.Key.Rule switch
        {
            RuleKind.Items or RuleKind.Range => all,
            RuleKind.Length => [all[0]],
            _ => [all[equals.Key.Path.Length % all.Length]],
        };
    }

    private static string Value(Trial one) => one switch
    {
        { Rule: RuleKind.Required } => "",
        { Rule: RuleKind.Length } => $" *{one.Value!.GetValue<string>().Length}",
        { Rule: RuleKind.Items } => $" *{one.Value!.AsArray().Count}",
        _ => " " + Text(one.Value),
    };

    private static string Text(JsonNode? json) => json?.ToJsonString(_readable) ?? "null";
}
