namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Answers the CALLs that come from the central system.</summary>
public interface ICallHandler
{
    /// <summary>
    /// Answers one CALL; they are handed over one after the other. It must not wait for a CALL of this side: what makes calls
    /// belongs into <see cref="CallReply.Afterwards"/>.
    /// </summary>
    /// <param name="call">The CALL.</param>
    /// <param name="cancellationToken">Cancelled when the connection ends.</param>
    ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken);

    /// <summary>Takes over what follows an answer; the connection does not wait for it.</summary>
    /// <param name="work">The answer's <see cref="CallReply.Afterwards"/>.</param>
    /// <exception cref="InvalidOperationException">Nothing follows the answers of this handler.</exception>
    void Continue(Func<CancellationToken, Task> work) =>
        throw new InvalidOperationException("An answer that something follows needs a handler that takes it over.");
}
