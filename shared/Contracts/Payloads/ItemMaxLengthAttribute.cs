namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Limits every string of a list, where <c>[MaxLength]</c> limits the list itself.</summary>
/// <param name="length">The most characters (Unicode code points) an item may have.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ItemMaxLengthAttribute(int length) : Attribute
{
    /// <summary>The most characters (Unicode code points) an item may have.</summary>
    public int Length { get; } = length;
}
