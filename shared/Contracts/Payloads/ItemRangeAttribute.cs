namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Limits every number of a list, both ends included.</summary>
/// <param name="minimum">The least value of an item.</param>
/// <param name="maximum">The greatest value of an item; infinite for none.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ItemRangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>The least value of an item.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The greatest value of an item; infinite for none.</summary>
    public double Maximum { get; } = maximum;
}
