namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>Marks a <c>partial record</c> as the payload of a CALL; its <see cref="IOcppRequest{TSelf,TResponse}"/> is generated.</summary>
/// <typeparam name="TResponse">The record that answers it.</typeparam>
/// <param name="version">The OCPP version the action belongs to.</param>
/// <param name="action">The action as it stands in the frame.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OcppRequestAttribute<TResponse>(OcppVersion version, string action) : Attribute
{
    /// <summary>The OCPP version the action belongs to.</summary>
    public OcppVersion Version { get; } = version;

    /// <summary>The action as it stands in the frame.</summary>
    public string Action { get; } = action;
}
