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
    /// <summary>Place and rule as the description of a CALLERROR; empty for <c>default</c>, which is no violation.</summary>
    public string Description => string.IsNullOrEmpty(Rule) ? "" : Path.Length == 0 ? $"payload {Rule}" : $"{Path} {Rule}";
}
