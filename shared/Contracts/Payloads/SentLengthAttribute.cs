namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Stricter bounds on what is written than on what is read, for the places where the published schemas differ: read what the
/// laxer allows, send what the stricter allows.
/// </summary>
/// <param name="minimum">The fewest characters of a string, or items of a list.</param>
/// <param name="maximum">The most characters of a string, or items of a list.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class SentLengthAttribute(int minimum, int maximum = int.MaxValue) : Attribute
{
    /// <summary>The fewest characters or items.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The most characters or items.</summary>
    public int Maximum { get; } = maximum;
}
