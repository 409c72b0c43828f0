namespace Ocpp.Micro.Contracts.Payloads;

/// <summary>The payload of a CALL, tied to its action, its version and the response that answers it.</summary>
/// <typeparam name="TSelf">The request record itself.</typeparam>
/// <typeparam name="TResponse">The payload of the CALLRESULT.</typeparam>
public interface IOcppRequest<TSelf, TResponse> : IOcppObject<TSelf>
    where TSelf : class, IOcppRequest<TSelf, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    /// <summary>The OCPP version the action belongs to.</summary>
    static abstract OcppVersion Version { get; }

    /// <summary>The action as it stands in the frame, for example <c>BootNotification</c>.</summary>
    static abstract string Action { get; }
}
