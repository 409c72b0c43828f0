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

    /// <summary>
    /// Takes over what follows an answer; the connection does not wait for it. By default it is begun, and nobody hears of what becomes of it:
    /// a handler that answers with <see cref="CallReply.Afterwards"/> sees to that itself.
    /// </summary>
    /// <param name="work">The answer's <see cref="CallReply.Afterwards"/>.</param>
    void Continue(Func<CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        _ = work(CancellationToken.None);
    }
}
