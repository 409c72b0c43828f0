using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Tests.Messages;

/// <summary>Breaks every rule of a message, one at a time.</summary>
internal static class BrokenRules
{
    public static IEnumerable<(string Json, string Path, OcppErrorCode Code)> Of(MessageUnderTest message)
    {
        foreach (var (path, json, code) in OfMembers(message.Members, ""))
        {
            var example = message.Example(full: true);
            json(example);
            yield return (example.ToJsonString(), path, code);
        }
    }

    private static IEnumerable<(string Path, Action<JsonObject> Break, OcppErrorCode Code)> OfMembers(
        Field[] members, string prefix)
    {
        yield return (prefix + "extra", static at => at["extra"] = 1, OcppErrorCode.FormationViolation);

        foreach (var member in members)
        {
            var path = prefix + member.Name;
            if (member.IsRequired)
                yield return (path, at => at.Remove(member.Name), OcppErrorCode.OccurrenceConstraintViolation);

            foreach (var value in OfOtherTypes(member.Kind))
                yield return (path, at => at[member.Name] = value?.DeepClone(), OcppErrorCode.TypeConstraintViolation);

            foreach (var value in Invalid(member))
                yield return (path, at => at[member.Name] = value, OcppErrorCode.PropertyConstraintViolation);

            foreach (var (inner, change, code) in Nested(member, path))
                yield return (inner, at => change(at[member.Name]!), code);
        }
    }

    private static IEnumerable<(string Path, Action<JsonNode> Break, OcppErrorCode Code)> Nested(Field member, string path)
    {
        if (member.Kind == FieldKind.Object)
        {
            foreach (var (inner, change, code) in OfMembers(member.Members, path + "."))
                yield return (inner, at => change(at.AsObject()), code);
        }

        if (member.Kind != FieldKind.List)
            yield break;

        foreach (var (inner, change, code) in OfMembers(member.Members, path + "[1]."))
            yield return (inner, at => change(at[1]!.AsObject()), code);

        yield return (path + "[0]", static at => at[0] = null, OcppErrorCode.TypeConstraintViolation);
    }

    private static JsonNode?[] OfOtherTypes(FieldKind kind) => kind switch
    {
        FieldKind.Integer => [null, "1", 1.5, true, new JsonArray(), new JsonObject()],
        FieldKind.List => [null, "1", 1, new JsonObject()],
        FieldKind.Object => [null, "1", 1, new JsonArray()],
        _ => [null, 1, true, new JsonArray(), new JsonObject()],
    };

    private static string[] Invalid(Field member) => member.Kind switch
    {
        FieldKind.Text when member.MaxLength < int.MaxValue => [new string('x', member.MaxLength + 1)],
        FieldKind.Time => ["", "yesterday", "2026-01-31T12:34:56"],
        FieldKind.Enumeration => ["", member.Values[0] + "x", member.Values[0].ToUpperInvariant() + "_"],
        _ => [],
    };
}
