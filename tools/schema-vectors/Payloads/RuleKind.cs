namespace Ocpp.Micro.SchemaVectors.Payloads;

/// <summary>Which rule a payload breaks.</summary>
internal enum RuleKind
{
    Required,
    Unknown,
    Type,
    Length,
    Items,
    Range,
    Step,
    Enumeration,
    Time,
}
