namespace Ocpp.Micro.Messaging.Transport;

/// <summary>Brings CALLs to the queue that has bound their routing key, or to those who answer for the missing service.</summary>
internal interface ICallTransport
{
    /// <summary>The value of the tag <c>messaging.system</c>.</summary>
    string System { get; }

    /// <summary>
    /// Hands a CALL over, without waiting for the broker to confirm it. The payload is read before the method returns, whether
    /// the task is complete by then or not.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    ValueTask SendAsync(in OutgoingCall call, CancellationToken cancellationToken);

    /// <summary>Whether there is a place to keep CALLs that could not be worked on.</summary>
    bool CanSetAside { get; }

    /// <summary>Keeps a CALL that a queue's handler could not work on; completes when it is safe with the broker.</summary>
    /// <exception cref="BrokerUnavailableException">There is no connection to the broker.</exception>
    ValueTask SetAsideAsync(in RejectedCall call, CancellationToken cancellationToken);
}
