using System.Text.Json;
using System.Text.Unicode;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Fuzzer.Runs;

namespace Ocpp.Micro.Fuzzer.Frames;

/// <summary>An answer as a charge point gets it, which has to be right to the letter: some drop whatever else they get.</summary>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="ErrorCode">The code of a CALLERROR; null for a CALLRESULT.</param>
internal readonly record struct Answer(string UniqueId, string? ErrorCode)
{
    private const int MaxDescriptionLength = 255;

    private static readonly Dictionary<OcppVersion, HashSet<string>> _codes = OcppVersionNames.All.ToDictionary(
        static version => version,
        static version => Enum.GetValues<OcppErrorCode>().Select(code => code.ToWire(version)).ToHashSet(StringComparer.Ordinal));

    /// <exception cref="BrokenRuleException">It is no answer of that version.</exception>
    public static Answer Read(ReadOnlyMemory<byte> utf8, OcppVersion version)
    {
        Rule.Holds(Utf8.IsValid(utf8.Span), "an answer is UTF-8");
        using var document = JsonDocument.Parse(utf8);
        var elements = document.RootElement;
        var type = elements[0].GetInt32();
        var uniqueId = elements[1].GetString()!;
        Rule.Holds(type is 3 or 4, "an answer is a CALLRESULT or a CALLERROR");
        Rule.Holds(elements.GetArrayLength() == (type == 3 ? 3 : 5), "a CALLRESULT has three elements and a CALLERROR five");
        Rule.Holds(elements[type == 3 ? 2 : 4].ValueKind == JsonValueKind.Object, "payload and details are objects");
        if (type == 3)
            return new(uniqueId, null);

        var code = elements[2].GetString()!;
        Rule.Holds(_codes[version].Contains(code), "the version knows the error code");
        Rule.Holds(elements[3].GetString()!.Length <= MaxDescriptionLength, "a description has at most 255 characters");
        return new(uniqueId, code);
    }
}
