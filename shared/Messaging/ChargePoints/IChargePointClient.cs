using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>
/// Sends CALLs and SENDs to charge points, whichever gateway holds them. A charge point is looked up in the directory of connections,
/// and once more when it is not where that says, or nowhere: in between it may have come back elsewhere. Nothing that may have been sent
/// is sent again.
/// </summary>
public interface IChargePointClient
{
    /// <summary>Where a charge point is connected, and which version it speaks; null when it is not, or the directory does not answer.</summary>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<HeldConnection?> FindAsync(string chargePointId, CancellationToken cancellationToken);

    /// <summary>The same, for whoever has to tell one that is not connected from a directory that does not answer.</summary>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What the directory says; null when it does not answer.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<FindConnectionResponse?> LookUpAsync(string chargePointId, CancellationToken cancellationToken);

    /// <summary>Sends a CALL and waits for its answer. Every outcome is a <see cref="CommandAnswer{TResponse}"/>.</summary>
    /// <typeparam name="TRequest">The request's type; inferred.</typeparam>
    /// <typeparam name="TResponse">The response's type; inferred.</typeparam>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="request">The payload.</param>
    /// <param name="settings">How it is sent; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up waiting; the CALL may be sent all the same.</param>
    /// <exception cref="ArgumentException">The payload breaks a rule of its message, which the text names.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CommandAnswer<TResponse>> CallAsync<TRequest, TResponse>(
        string chargePointId, IOcppRequest<TRequest, TResponse> request, CommandSettings? settings, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>;

    /// <summary>
    /// Sends a CALL that is known by its name alone, in the version that the charge point speaks: the payload is held against the rules of
    /// that version's message before it leaves, the answer when it comes; neither is written anew. Every outcome is an
    /// <see cref="UntypedAnswer"/>.
    /// </summary>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="action">The action as the specification spells it.</param>
    /// <param name="payload">The payload: one JSON object, UTF-8. Not to be changed until the task has ended.</param>
    /// <param name="settings">How it is sent; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up waiting; the CALL may be sent all the same.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<UntypedAnswer> CallAsync(
        string chargePointId, string action, ReadOnlyMemory<byte> payload, CommandSettings? settings, CancellationToken cancellationToken);

    /// <summary>Sends a SEND to a charge point of 2.1, which does not answer it (OCPP 2.1 part 4 §4.2.4).</summary>
    /// <typeparam name="TMessage">The message's type; inferred.</typeparam>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="message">The payload.</param>
    /// <param name="settings">How it is sent; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up waiting; it may be sent all the same.</param>
    /// <returns><see cref="CommandOutcome.Answered"/> when it was written to the connection.</returns>
    /// <exception cref="ArgumentException">The payload breaks a rule of its message, which the text names.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<CommandOutcome> SendAsync<TMessage>(
        string chargePointId, IOcppSend<TMessage> message, CommandSettings? settings, CancellationToken cancellationToken)
        where TMessage : class, IOcppSend<TMessage>;
}
