using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>
/// Takes one action that is sent without being answered, a SEND (OCPP 2.1 part 4 §4.2.4). Created per SEND from its own service
/// scope; a class may implement the interface for several actions, and <see cref="IActionHandler{TRequest,TResponse}"/> beside it.
/// </summary>
/// <typeparam name="TMessage">The SEND's payload, already valid.</typeparam>
public interface ISendHandler<TMessage>
    where TMessage : class, IOcppSend<TMessage>
{
    /// <summary>
    /// Takes the SEND. It counts as taken once this completes: a service that stops before gives it to another instance, and a
    /// gateway that loses the broker sends it again, so it may come twice. Otherwise the SENDs of one connection come in order, one at a time. An exception loses the SEND, with an error log; the charge
    /// point never hears of it.
    /// </summary>
    /// <param name="message">The payload.</param>
    /// <param name="call">Who sent it, and until when it is worth taking.</param>
    /// <param name="cancellationToken">Cancelled at the SEND's deadline and when the service stops.</param>
    Task HandleAsync(TMessage message, CallContext call, CancellationToken cancellationToken);
}
