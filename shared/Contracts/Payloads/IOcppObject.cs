namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// A JSON object of an OCPP payload that reads itself from UTF-8, checking every rule of its schema on the way, and writes
/// itself back. The implementation is generated for every <c>partial record</c> marked <see cref="OcppObjectAttribute"/>,
/// <see cref="OcppRequestAttribute{TResponse}"/> or <see cref="OcppSendAttribute"/>.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IOcppObject<TSelf>
    where TSelf : class, IOcppObject<TSelf>
{
    /// <summary>Reads the object the reader stands on; null when a rule is violated, which the reader then tells.</summary>
    static abstract TSelf? Read(ref PayloadReader reader);

    /// <summary>Writes the object; absent optional members are left out, never written as null.</summary>
    static abstract void Write(PayloadWriter writer, TSelf value);
}
