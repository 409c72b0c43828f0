using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// Answers one action. Created per CALL from its own service scope; a class may implement the interface for several actions,
/// and an <see cref="IAfterReply{TRequest,TResponse}"/> beside it.
/// </summary>
/// <typeparam name="TRequest">The CALL's payload, already valid.</typeparam>
/// <typeparam name="TResponse">The CALLRESULT's payload; validated before it leaves.</typeparam>
public interface IActionHandler<TRequest, TResponse>
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    /// <summary>
    /// Answers the CALL. A <see cref="CallErrorException"/> becomes a CALLERROR with its code and text; any other exception
    /// becomes <c>InternalError</c> with a fixed text and an error log. A business refusal is a response, not an exception.
    /// </summary>
    /// <param name="request">The payload.</param>
    /// <param name="call">Who called, and until when an answer is worth anything.</param>
    /// <param name="cancellationToken">Cancelled at the call's deadline and when the service stops.</param>
    Task<TResponse> HandleAsync(TRequest request, CallContext call, CancellationToken cancellationToken);
}
