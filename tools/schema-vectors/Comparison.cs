using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Ocpp.Micro.SchemaVectors.Judges;
using Ocpp.Micro.SchemaVectors.Payloads;
using Ocpp.Micro.SchemaVectors.Schemas;
using Ocpp.Micro.SchemaVectors.Vectors;

namespace Ocpp.Micro.SchemaVectors;

/// <summary>Puts every payload before both judges.</summary>
internal static class Comparison
{
    private const int ShownDisagreements = 50;

    /// <summary>Compares, prints the counts and writes the vectors; 0 when the judges agree on every payload.</summary>
    public static async Task<int> RunAsync(DirectoryInfo schemas, DirectoryInfo? vectors, int valid, int seed)
    {
        var messages = Message.ReadAll(schemas).ToList();
        var results = new ConcurrentDictionary<Message, Result>();
        await Parallel.ForEachAsync(messages, async (message, _) =>
            results[message] = await CompareAsync(message, valid, new Random(seed)));

        foreach (var version in results.GroupBy(static pair => pair.Key.Version).OrderBy(static group => group.Key))
            Console.WriteLine($"{version.Key}: {version.Count()} messages, {Sum(version.Select(static pair => pair.Value))}");

        Console.WriteLine($"all: {messages.Count} messages, {Sum(results.Values)}");
        if (vectors is not null)
            VectorWriter.Write(vectors, messages);

        var disagreements = messages.SelectMany(message => results[message].Disagreements).ToList();
        disagreements.Take(ShownDisagreements).ToList().ForEach(Console.WriteLine);
        Console.WriteLine($"{disagreements.Count} disagreements");
        return disagreements.Count == 0 ? 0 : 1;
    }

    private static string Sum(IEnumerable<Result> results)
    {
        var all = results.ToList();
        return $"{all.Sum(static result => result.Valid)} valid payloads,"
            + $" {all.Sum(static result => result.RoundTrips)} of them written again,"
            + $" {all.Sum(static result => result.Broken)} with one broken rule";
    }

    private static async Task<Result> CompareAsync(Message message, int valid, Random random)
    {
        var contract = new Contract(message.Record);
        var other = await OtherValidator.CreateAsync(message.SchemaText);
        var result = new Result();
        foreach (var (json, canonical) in Valid(message.Schema, valid, random))
        {
            result.Valid++;
            result.RoundTrips += canonical ? 1 : 0;
            if (WrongAboutValid(json, canonical, contract, other) is { } wrong)
                result.Disagreements.Add($"{message.Version} {message.Name}: {wrong}: {Shortened(json)}");
        }

        foreach (var broken in BrokenPayloads.Of(message.Schema))
        {
            result.Broken++;
            var json = broken.Json?.ToJsonString() ?? "null";
            if (WrongAboutBroken(broken, json, contract, other) is { } wrong)
            {
                result.Disagreements.Add(
                    $"{message.Version} {message.Name}: {broken.Rule} at '{broken.Path}': {wrong}: {Shortened(json)}");
            }
        }

        return result;
    }

    private static IEnumerable<(string Json, bool Canonical)> Valid(SchemaNode schema, int count, Random random)
    {
        yield return (Payload.Minimal(schema).ToJsonString(), true);
        yield return (Payload.Full(schema).ToJsonString(), true);
        foreach (var trial in BoundaryPayloads.Of(schema))
            yield return (trial.Json!.ToJsonString(), true);

        for (var i = 2; i < count; i++)
        {
            var canonical = i % 2 == 0;
            yield return (new ValidPayloads(random, canonical).Next(schema), canonical);
        }
    }

    private static string? WrongAboutValid(string json, bool canonical, Contract contract, OtherValidator other)
    {
        if (!other.Accepts(json))
            return "the other validator refuses it";

        var verdict = contract.Judge(json);
        if (verdict.Refused is { } refused)
            return $"refused, {refused.Description}";

        if (!canonical)
            return null;

        if (verdict.NotWritten is { } notWritten)
            return $"not written, {notWritten.Description}";

        return JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(verdict.Written!))
            ? null
            : $"written as {verdict.Written}";
    }

    private static string? WrongAboutBroken(Trial broken, string json, Contract contract, OtherValidator other)
    {
        if (other.Accepts(json))
            return "the other validator accepts it";

        if (contract.Judge(json).Refused is not { } refused)
            return "accepted";

        return refused.Path == broken.Path && refused.Code == broken.Code && RuleTexts.Tells(broken.Rule, refused.Rule)
            ? null
            : $"refused as {refused.Code}, {refused.Description}";
    }

    private static string Shortened(string json) => json.Length <= 300 ? json : json[..300] + "…";

    private sealed class Result
    {
        public int Valid { get; set; }

        public int RoundTrips { get; set; }

        public int Broken { get; set; }

        public List<string> Disagreements { get; } = [];
    }
}
