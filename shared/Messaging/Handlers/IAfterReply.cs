using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// Runs once the reply to a CALL has been handed to the broker, on the handler instance that answered it. It delays no
/// answer; a failure is logged and changes nothing for the charge point.
/// </summary>
/// <typeparam name="TRequest">The CALL's payload.</typeparam>
/// <typeparam name="TResponse">The payload that was sent.</typeparam>
public interface IAfterReply<in TRequest, in TResponse>
{
    /// <summary>Does what follows from the answer.</summary>
    /// <param name="request">The payload that was answered.</param>
    /// <param name="response">The answer that was sent.</param>
    /// <param name="call">Who called.</param>
    /// <param name="cancellationToken">Cancelled when the service stops, and when <see cref="BrokerOptions.AfterReplyTimeout"/> is over.</param>
    Task AfterReplyAsync(TRequest request, TResponse response, CallContext call, CancellationToken cancellationToken);
}
