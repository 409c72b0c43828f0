using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>Asks whichever service answers a question.</summary>
public interface IRequestClient
{
    /// <summary>Asks, and waits for the answer.</summary>
    /// <typeparam name="TRequest">The question; inferred.</typeparam>
    /// <typeparam name="TResponse">The answer; inferred.</typeparam>
    /// <param name="request">The question.</param>
    /// <param name="timeout">How long an answer is waited for; nobody works on the question past it.</param>
    /// <param name="cancellationToken">Gives up waiting; the question may be worked on all the same.</param>
    /// <exception cref="RequestException">There is no answer, and why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<TResponse> AskAsync<TRequest, TResponse>(
        IInternalRequest<TRequest, TResponse> request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class;
}
