namespace Ocpp.Micro.Messaging.Transport;

/// <summary>Keeps what could not be worked on. Only a broker does: what is within a process is gone with it.</summary>
internal interface IRejectedCallTransport
{
    /// <summary>Keeps a CALL that a queue's handler could not work on; completes when it is safe with the broker.</summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    ValueTask SetAsideAsync(in RejectedCall call, CancellationToken cancellationToken);
}
