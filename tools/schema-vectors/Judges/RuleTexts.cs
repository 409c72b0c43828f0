using Ocpp.Micro.SchemaVectors.Payloads;

namespace Ocpp.Micro.SchemaVectors.Judges;

/// <summary>How the contracts word each rule.</summary>
internal static class RuleTexts
{
    public static bool Tells(RuleKind rule, string text) => rule switch
    {
        RuleKind.Required => text == "is required",
        RuleKind.Unknown => text == "is not known to the message",
        RuleKind.Type => text.StartsWith("must be a", StringComparison.Ordinal),
        RuleKind.Length => text.Contains("character", StringComparison.Ordinal),
        RuleKind.Items => text.Contains("item", StringComparison.Ordinal),
        RuleKind.Range => text.StartsWith("must be at ", StringComparison.Ordinal)
            || text.StartsWith("must be from ", StringComparison.Ordinal),
        RuleKind.Step => text.StartsWith("must be a multiple of ", StringComparison.Ordinal),
        RuleKind.Enumeration => text == "must be a value of its enumeration",
        _ => text == "must be a date-time of RFC 3339 with a time offset",
    };
}
