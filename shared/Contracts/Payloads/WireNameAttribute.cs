namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>The specification's spelling of an enumeration value or a member, where C# cannot spell it (<c>Energy.Active.Import.Register</c>).</summary>
/// <param name="name">The spelling on the wire.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The spelling on the wire.</summary>
    public string Name { get; } = name;
}
