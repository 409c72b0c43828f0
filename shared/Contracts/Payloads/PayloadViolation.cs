namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// The first rule that a payload breaks. Names the place and the rule and never a value, so it is safe to send.
/// </summary>
/// <param name="Code">The error code the rule maps to.</param>
/// <param name="Path">
/// The place, for example <c>transactionData[0].sampledValue[2].unit</c>; empty for the payload as a whole. A property name that
/// no schema knows is cut at 50 characters, and what is no letter, digit, <c>_</c>, <c>-</c> or <c>.</c> in it becomes <c>?</c>.
/// </param>
/// <param name="Rule">What is asked for, for example <c>must have at most 20 characters</c>.</param>
public readonly record struct PayloadViolation(OcppErrorCode Code, string Path, string Rule)
{
    /// <summary>Which rule it is, for whoever may put up with it. Not told of what was to be written.</summary>
    public ViolationKind Kind { get; init; }

    /// <summary>The path without the indexes, the same for all items of a list: <c>transactionData[].sampledValue[].unit</c>.</summary>
    public string Place => PayloadPath.WithoutIndexes(Path);

    /// <summary>Place and rule as the description of a CALLERROR; empty for <c>default</c>, which is no violation.</summary>
    public string Description => string.IsNullOrEmpty(Rule) ? "" : Path.Length == 0 ? $"payload {Rule}" : $"{Path} {Rule}";
}
