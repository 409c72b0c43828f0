using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Fuzzer.Corpus;
using Ocpp.Micro.Fuzzer.Mutation;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Payloads;

/// <summary>
/// Payloads at the reader of their record: they are read, and written say the same again, or break a rule that is named, with its place
/// and its code, without a word of what stood there.
/// </summary>
internal sealed partial class PayloadTarget : IFuzzTarget
{
    /// <summary>The outcome of what broke no rule.</summary>
    public const string Read = "Read";

    /// <summary>The codes of the rules that a payload can break.</summary>
    public static readonly IReadOnlyList<OcppErrorCode> Codes =
    [
        OcppErrorCode.FormationViolation, OcppErrorCode.PropertyConstraintViolation, OcppErrorCode.OccurrenceConstraintViolation,
        OcppErrorCode.TypeConstraintViolation,
    ];

    // Two names of 50 characters at most on each of 64 levels, with brackets and dots.
    private const int MaxPathLength = 64 * 64;

    private static readonly (Vectors Vectors, Message Message)[] _messages =
        [.. Vectors.All.Select(static vectors => (vectors, Message.Of(vectors.Version, vectors.Name)))];

    private static readonly byte[][] _payloads = [.. Vectors.All.SelectMany(static message => message.Payloads)];

    // An empty object can be an item with two dozen members; the path of a violation is found with all names before it.
    private readonly AllocationBound _allocated = new(32 * 1024, 256);

    private Mutator? _mutator;
    private (Vectors Vectors, Message Message) _current = _messages[0];

    public string Name => "payloads";

    public Tally Tally { get; } = new();

    public ReadOnlyMemory<byte> Make(Dice dice)
    {
        _mutator ??= new Mutator(dice);
        _current = dice.Pick(_messages);
        var entries = _current.Vectors.Payloads;
        return _mutator.Mutate(dice.OneIn(2) ? _payloads : entries, dice.Pick(entries));
    }

    public string Describe() => $"{_current.Vectors.Version} {_current.Vectors.Name}";

    public void Check(ReadOnlyMemory<byte> input)
    {
        var message = _current.Message;
        var (payload, violation) = _allocated.Holds(() => (message.Read(input, out var broken), broken), input.Length);
        Tally.Add(payload is null ? violation.Code.ToString() : Read);
        if (payload is null)
            CheckViolation(violation, input);
        else
            CheckRead(payload, input);
    }

    private void CheckRead(object payload, ReadOnlyMemory<byte> input)
    {
        Rule.Holds(Utf8.IsValid(input.Span), "what is read is UTF-8");
        var written = _current.Message.Write(payload, out var violation);
        Rule.Holds(written is not null, $"what is read can be written: {violation.Description}");
        using var before = JsonDocument.Parse(input.Span.SequenceEqual("null"u8) ? "{}"u8.ToArray() : input);
        using var after = JsonDocument.Parse(written);
        Rule.Holds(SameJson.Value(before.RootElement, after.RootElement), $"what is written is what was read: {Encoding.UTF8.GetString(written!)}");

        var again = _current.Message.Read(written, out violation);
        Rule.Holds(again is not null, $"what is written can be read: {violation.Description}");
        Rule.Holds(_current.Message.Write(again!, out _).AsSpan().SequenceEqual(written), "what is written twice is the same");
    }

    private static void CheckViolation(PayloadViolation violation, ReadOnlyMemory<byte> input)
    {
        Rule.Holds(violation.Rule is not null && RuleText().IsMatch(violation.Rule), $"a rule is one of those known: {violation.Rule}");
        Rule.Holds(violation.Path.Length <= MaxPathLength && PathText().IsMatch(violation.Path), $"a path is names and indexes: {violation.Path}");
        Rule.Holds(Codes.Contains(violation.Code), $"a payload breaks no rule of {violation.Code}");
        Rule.Holds(
            !violation.Description.Contains(Scraps.Secret, StringComparison.Ordinal) || IsName(input.Span),
            "a violation does not repeat a value");
    }

    // Somewhere in the text as the name of a member, which a path may repeat.
    private static bool IsName(ReadOnlySpan<byte> utf8)
    {
        var secret = Encoding.UTF8.GetBytes(Scraps.Secret);
        var json = new Utf8JsonReader(utf8, isFinalBlock: false, state: default);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueSpan.IndexOf(secret) >= 0)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.?\-]*(\[[0-9]+\]|\.[A-Za-z0-9_.?\-]*)*$")]
    private static partial Regex PathText();

    [GeneratedRegex(
        "^(is required|is not known to the message|occurs more than once|is out of range|must be a value of its enumeration"
        + "|must be a date-time of RFC 3339 with a time offset|must be well-formed JSON in UTF-8"
        + "|must be (an object|an array|a string|an integer|a number|a boolean)"
        + "|must have (at least [0-9]+|at most [0-9]+|from [0-9]+ to [0-9]+) (character|item)s?"
        + "|must be (at least [0-9.-]+|at most [0-9.-]+|from [0-9.-]+ to [0-9.-]+)|must be a multiple of [0-9.]+)$")]
    private static partial Regex RuleText();
}
