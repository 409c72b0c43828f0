namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// Marks a <c>partial record</c> as the payload of a SEND, which nobody answers; its <see cref="IOcppSend{TSelf}"/> is generated
/// (OCPP 2.1 part 4 §4.2.4).
/// </summary>
/// <param name="version">The OCPP version the action belongs to.</param>
/// <param name="action">The action as it stands in the frame.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OcppSendAttribute(OcppVersion version, string action) : Attribute
{
    /// <summary>The OCPP version the action belongs to.</summary>
    public OcppVersion Version { get; } = version;

    /// <summary>The action as it stands in the frame.</summary>
    public string Action { get; } = action;
}
