using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>
/// The rules that a version has for an action, for code that speaks several versions through the records of the latest: those
/// allow more than an older version does.
/// </summary>
internal abstract class ActionContract(string action)
{
    public string Action => action;

    /// <summary>The first rule that a request breaks; null for none.</summary>
    public abstract PayloadViolation? CheckRequest(ReadOnlySpan<byte> payload);

    /// <summary>The first rule that a response breaks; null for none.</summary>
    public abstract PayloadViolation? CheckResponse(ReadOnlySpan<byte> payload);
}
