using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>
/// Whether a connection's charge point was accepted, which its CALLs and SENDs carry: as the directory says, until the answer to one of
/// its own CALLs tells it. The directory is asked when the connection opens, and again as long as it is not known to be accepted: its
/// service may have been away, or another socket of the same charge point may have been told.
/// </summary>
internal sealed class ConnectionAdmission(ConnectionDirectory directory, ConnectionIdentity connection)
{
    // More than there are messages to ask for.
    private const int MaxAsked = 32;

    // A new object whenever it is told, so that the directory's answer to an earlier question does not replace it: not even one that
    // says the same again.
    private Told _told = Told.Nothing;
    private Task _opening = Task.CompletedTask;
    private Task _askingAgain = Task.CompletedTask;
    private CancellationTokenSource? _question;
    private string[] _asked = [];
    private long _askAgainAt;

    /// <summary>What the charge point was told last.</summary>
    public Admission Current => Volatile.Read(ref _told).Admission;

    /// <summary>
    /// What goes with a CALL of an action: nothing that would have it refused when the charge point, which waits, was asked for it.
    /// </summary>
    public Admission For(string action) =>
        Current is Admission.Pending && Volatile.Read(ref _asked).Contains(action) ? Admission.Unknown : Current;

    /// <summary>The charge point is asked to send something, and may until the answer to its next boot message.</summary>
    public void Asked(string action)
    {
        string[] asked;
        do
        {
            asked = Volatile.Read(ref _asked);
            if (asked.Contains(action) || asked.Length >= MaxAsked)
                return;
        }
        while (Interlocked.CompareExchange(ref _asked, [.. asked, action], asked) != asked);
    }

    /// <summary>Its leniency, which comes and goes with that; says nothing here, and something to whoever has its CALLs.</summary>
    public string? Leniency => Volatile.Read(ref _told).Leniency;

    /// <summary>Asks the directory, for the first CALL to wait for what it says.</summary>
    public void Open() => _opening = AskAsync();

    /// <summary>
    /// Whether a CALL can go on at once; else it has to wait for <see cref="WhenOpenAsync"/>. Asks the directory again when it is time
    /// to, which delays no CALL. Called for one CALL after the other.
    /// </summary>
    public bool CanGoOn()
    {
        if (Current is Admission.Accepted)
            return true;
        if (!_opening.IsCompleted)
            return false;

        if (_askingAgain.IsCompleted && directory.IsTimeToAskAgain(_askAgainAt))
            _askingAgain = AskAsync();

        return true;
    }

    /// <summary>Completes when the directory has said it or its time is over, or the connection has ended.</summary>
    /// <param name="closed">Cancelled when the connection has ended.</param>
    public async ValueTask WhenOpenAsync(CancellationToken closed) =>
        await _opening.WaitAsync(closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Takes over what an answer tells the charge point, if it does.</summary>
    public void Take(CallReply reply)
    {
        if (reply.Admission is not { } told)
            return;

        Volatile.Write(ref _told, new Told(told, reply.Leniency));
        Volatile.Write(ref _asked, []);
    }

    /// <summary>Takes the question back, for a connection that has ended; no CALL comes any more.</summary>
    public async Task EndAsync()
    {
        if (Volatile.Read(ref _question) is { } question)
            await question.CancelAsync();

        await Task.WhenAll(_opening, _askingAgain);
    }

    // It does not throw.
    private async Task AskAsync()
    {
        var before = Volatile.Read(ref _told);
        // Not disposed: it holds neither a timer nor a handle, and the connection may end as the answer comes.
        var question = new CancellationTokenSource();
        Volatile.Write(ref _question, question);

        var (admission, leniency) = await directory.OpenAsync(connection, question.Token);
        if (admission is not Admission.Unknown)
            Interlocked.CompareExchange(ref _told, new Told(admission, leniency), before);

        _askAgainAt = directory.WhenToAskAgain();
        Volatile.Write(ref _question, null);
    }

    private sealed class Told(Admission admission, string? leniency)
    {
        public static readonly Told Nothing = new(Admission.Unknown, null);

        public Admission Admission => admission;

        public string? Leniency => leniency;
    }
}
