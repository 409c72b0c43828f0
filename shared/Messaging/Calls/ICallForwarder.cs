using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>
/// Hands a CALL that a service is answering on to the service that has bound it for a vendor
/// (<see cref="IActionQueue.HandleVendor{THandler}"/>), within what is left of the deadline.
/// </summary>
public interface ICallForwarder
{
    /// <summary>Sends the request on and waits for the vendor's answer.</summary>
    /// <typeparam name="TRequest">The request's type; inferred.</typeparam>
    /// <typeparam name="TResponse">The response's type; inferred.</typeparam>
    /// <param name="request">The payload.</param>
    /// <param name="vendorId">The vendor, compared without case.</param>
    /// <param name="call">The CALL being answered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The vendor's answer; null when nobody has bound the vendor.</returns>
    /// <exception cref="CallErrorException">
    /// The vendor's service answered with a CALLERROR, or not within the deadline. Let it pass to answer the charge point alike.
    /// </exception>
    Task<TResponse?> ForwardAsync<TRequest, TResponse>(
        IOcppRequest<TRequest, TResponse> request, string vendorId, CallContext call, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>;
}
