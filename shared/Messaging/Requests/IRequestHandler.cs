using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>Answers what another part of the system asks, about rows that this service owns. Created per request from its own service scope.</summary>
/// <typeparam name="TRequest">The question.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
public interface IRequestHandler<in TRequest, TResponse>
    where TRequest : class, IInternalRequest<TRequest, TResponse>
    where TResponse : class
{
    /// <summary>
    /// Answers. A question may come twice, so that what it changes is the same the second time. An exception is an error log and
    /// <see cref="RequestFailure.Failed"/> to who asks; a <see cref="CallErrorException"/> refuses the question, with a text for who asks that
    /// begins with the JSON path of the member that is to blame.
    /// </summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any longer, and when the service stops.</param>
    Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
}
