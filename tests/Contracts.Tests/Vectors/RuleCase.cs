using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ocpp.Micro.Contracts.Tests.Vectors;

/// <summary>One rule that is broken in a payload that is valid otherwise, or the furthest it allows.</summary>
/// <param name="Path">Where.</param>
/// <param name="Rule">Which rule.</param>
/// <param name="Value">What is put there: JSON, nothing, or a star and how many characters or items.</param>
internal sealed partial record RuleCase(string Path, string Rule, string? Value)
{
    public static RuleCase Parse(string line) => line.Split(' ', 3) is var parts && parts.Length == 3
        ? new(parts[0], parts[1], parts[2])
        : new(parts[0], parts[1], null);

    /// <summary>The steps of the path: names of members and indices of items.</summary>
    public IReadOnlyList<string> Steps => [.. Step().Matches(Path).Select(static match => match.Value)];

    /// <summary>How many characters or items are put there.</summary>
    public int Count => int.Parse(Value![1..], CultureInfo.InvariantCulture);

    /// <summary>How the contracts word the rule.</summary>
    public string Wording => Rule switch
    {
        "Required" => "^is required$",
        "Unknown" => "^is not known to the message$",
        "Type" => "^must be (an object|an array|a string|an integer|a number|a boolean)$",
        "Length" => "^must have at most [0-9]+ characters?$",
        "Items" => "^must have (at least|at most|from) .* ?items?$",
        "Range" => "^must be (at least|at most|from) ",
        "Step" => "^must be a multiple of ",
        "Enumeration" => "^must be a value of its enumeration$",
        "Time" => "^must be a date-time of RFC 3339 with a time offset$",
        _ => throw new NotSupportedException(Rule),
    };

    /// <summary>The code as the version spells it (OCPP-J 1.6 §4.2.3; OCPP 2.0.1 and 2.1 part 4 §4.3).</summary>
    public string WireCode(OcppVersion version) => (Rule, version) switch
    {
        ("Required" or "Items", OcppVersion.V16) => "OccurenceConstraintViolation",
        ("Required" or "Items", _) => "OccurrenceConstraintViolation",
        ("Unknown", OcppVersion.V16) => "FormationViolation",
        ("Unknown", _) => "FormatViolation",
        ("Type", _) => "TypeConstraintViolation",
        _ => "PropertyConstraintViolation",
    };

    /// <summary>Puts it in.</summary>
    public string In(JsonObject payload)
    {
        JsonNode at = payload;
        foreach (var step in Steps.SkipLast(1))
            at = int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? at[index]! : at[step]!;

        if (at is JsonArray list)
            list[0] = NewValue(list[0]);
        else if (Value is null)
            Assert.True(at.AsObject().Remove(Steps[^1]));
        else
            at[Steps[^1]] = NewValue(at[Steps[^1]]);

        return payload.ToJsonString();
    }

    private JsonNode? NewValue(JsonNode? old) => Rule switch
    {
        "Length" => new string('x', Count),
        "Items" => new JsonArray([.. Enumerable.Repeat(old!.AsArray()[0], Count).Select(static item => item!.DeepClone())]),
        _ => JsonNode.Parse(Value!),
    };

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Step();
}
