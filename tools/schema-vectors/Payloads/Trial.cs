using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>A payload that breaks one rule, or goes as far as it allows.</summary>
/// <param name="Json">The payload.</param>
/// <param name="Path">Where.</param>
/// <param name="Rule">Which rule.</param>
/// <param name="Value">What is there instead; null when nothing is, or JSON's null.</param>
/// <param name="Owner">The object whose member it is.</param>
internal sealed record Trial(JsonNode? Json, string Path, RuleKind Rule, JsonNode? Value, Schemas.SchemaNode Owner)
{
    /// <summary>The error code when the rule is broken.</summary>
    public OcppErrorCode Code => Rule switch
    {
        // A payload that is no object is no structure of any action.
        RuleKind.Type when Path.Length == 0 => OcppErrorCode.FormationViolation,
        RuleKind.Type => OcppErrorCode.TypeConstraintViolation,
        RuleKind.Unknown => OcppErrorCode.FormationViolation,
        RuleKind.Required or RuleKind.Items => OcppErrorCode.OccurrenceConstraintViolation,
        _ => OcppErrorCode.PropertyConstraintViolation,
    };
}
