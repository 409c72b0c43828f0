namespace Ocpp.Micro.Contracts;

/// <summary>The description in a CALLERROR or CALLRESULTERROR (OCPP-J 1.6 §4.2.3; OCPP 2.0.1 and 2.1 part 4 §4.2.3).</summary>
public static class OcppErrorText
{
    /// <summary>How many characters it may have (OCPP 2.x; 1.6 names no length).</summary>
    public const int MaxLength = 255;

    /// <summary>A description no longer than it may be, and no pair of surrogates cut in half.</summary>
    /// <param name="description">Any text.</param>
    public static string Cut(string description) =>
        description.Length <= MaxLength
            ? description
            : description[..(char.IsHighSurrogate(description[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
