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
}
