using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Whether a connection's charge point was accepted: as the directory says at first, then as the last answer said that told it. What
/// its CALLs carry is decided here alone, so this is the place for a pending one to be heard that was asked for something (OCPP 2.0.1
/// part 2, B02.FR.09).
/// </summary>
internal sealed class ConnectionAdmission
{
    private Task<Admission>? _asked;

    // Written by the answers to CALLs, which come one after the other; read by SENDs beside them.
    private volatile Admission _current;

    /// <summary>Whether nobody needs to wait for the directory.</summary>
    public bool IsKnown => Volatile.Read(ref _asked) is null;

    /// <summary>What the charge point was told last.</summary>
    public Admission Current => _current;

    /// <summary>Asks the directory; the first CALL waits for what it says.</summary>
    public void Ask(ConnectionDirectory directory, ConnectionIdentity connection) => _asked = directory.OpenAsync(connection);

    /// <summary>Completes when the directory has said it or its time is over, or the connection has ended.</summary>
    public async ValueTask WhenKnownAsync(CancellationToken closed)
    {
        if (_asked is not { } asked)
            return;

        await ((Task)asked).WaitAsync(closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!asked.IsCompleted)
            return;

        _current = await asked;
        Volatile.Write(ref _asked, null);
    }

    /// <summary>Takes over what an answer tells the charge point, if it does.</summary>
    public void Take(CallReply reply)
    {
        if (reply.Admission is { } told)
            _current = told;
    }
}
