using System.Text.Json.Nodes;

namespace Ocpp.Micro.Contracts.Tests.Vectors;

/// <summary>What <c>tools/schema-vectors</c> has put down for one message.</summary>
/// <param name="Version">The version of OCPP.</param>
/// <param name="Name">The name of the record.</param>
/// <param name="Valid">Valid payloads; the last one has every member.</param>
/// <param name="Allowed">What the last one may have as well: the furthest that each rule allows.</param>
/// <param name="Broken">What is done to the last one to break a rule.</param>
internal sealed record MessageVectors(
    OcppVersion Version, string Name, IReadOnlyList<string> Valid, IReadOnlyList<RuleCase> Allowed, IReadOnlyList<RuleCase> Broken)
{
    public static IReadOnlyList<MessageVectors> All { get; } = [.. OcppVersionNames.All.SelectMany(Read)];

    public Contract Contract { get; } = Contract.Of(
        typeof(OcppVersion).Assembly.GetType($"Ocpp.Micro.Contracts.{Version}.{Name}", throwOnError: true)!);

    public JsonObject Full => JsonNode.Parse(Valid[^1])!.AsObject();

    public static MessageVectors Find(OcppVersion version, string name) =>
        All.Single(message => message.Version == version && message.Name == name);

    // A line is the name of a message, "= payload", "+ path rule value", or "! path rule value".
    private static IEnumerable<MessageVectors> Read(OcppVersion version)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Vectors", $"{version}.txt"));
        var starts = Enumerable.Range(0, lines.Length).Where(index => lines[index][0] is not ('=' or '+' or '!')).ToArray();
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(lines.Length)))
        {
            yield return new(
                version,
                lines[start],
                [.. lines[start..end].Where(static line => line[0] == '=').Select(static line => line[2..])],
                Cases('+'),
                Cases('!'));

            IReadOnlyList<RuleCase> Cases(char mark) =>
                [.. lines[start..end].Where(line => line[0] == mark).Select(static line => RuleCase.Parse(line[2..]))];
        }
    }
}
