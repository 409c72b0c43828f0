namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>
/// The payload of a SEND, tied to its action and its version; there is no response (OCPP 2.1 part 4 §4.2.4).
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IOcppSend<TSelf> : IOcppObject<TSelf>
    where TSelf : class, IOcppSend<TSelf>
{
    /// <summary>The OCPP version the action belongs to.</summary>
    static abstract OcppVersion Version { get; }

    /// <summary>The action as it stands in the frame, for example <c>NotifyPeriodicEventStream</c>.</summary>
    static abstract string Action { get; }
}
