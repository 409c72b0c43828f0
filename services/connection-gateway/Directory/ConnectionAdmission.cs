using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>
/// What the directory says of a connection. Whether its charge point was accepted, which its CALLs and SENDs carry, until the answer to
/// one of its own CALLs tells it; and whether it is the charge point's present one, and under which epoch. The directory is asked when the
/// connection opens, and again as long as one or the other is not known: its service may have been away, or another socket of the same
/// charge point may have been told.
/// </summary>
internal sealed class ConnectionAdmission(
    DirectoryClient directory, ConnectionIdentity connection, IAnswerOutput output, TimeProvider clock)
{
    // More than there are messages to ask for.
    private const int MaxAsked = 32;

    // Times 1 to 1.5 at random, so that the connections of a gateway do not ask together.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    // Whether the connection may still be told of, and what has been told of it, go together.
    private readonly Lock _asking = new();

    // A new object whenever it is told, so that the directory's answer to an earlier question does not replace it: not even one that
    // says the same again.
    private Told _told = Told.Nothing;
    private Task _opening = Task.CompletedTask;
    private string[] _asked = [];
    private Task _question = Task.CompletedTask;
    private long _askAgainAt;
    private long _epoch;
    private long _lastEpoch;
    private int _lease;
    private volatile bool _isOpen;
    private volatile bool _isOver;

    /// <summary>What the charge point was told last.</summary>
    public Admission Current => Volatile.Read(ref _told).Admission;

    /// <summary>
    /// What goes with a CALL of an action: nothing that would have it refused when the charge point, which waits, was asked for it.
    /// </summary>
    public Admission For(string action) =>
        Current is Admission.Pending && Volatile.Read(ref _asked).Contains(action) ? Admission.Unknown : Current;

    /// <summary>
    /// The charge point is asked to send something, and may for as long as it is told to wait: it boots again and again meanwhile, and a
    /// report takes many messages.
    /// </summary>
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

    /// <summary>The connection's epoch; 0 while it is not known.</summary>
    public long Epoch => Volatile.Read(ref _epoch);

    /// <summary>Whether the directory does not know of the connection, and ought to.</summary>
    public bool IsToBeAnnounced => _isOpen && Epoch == 0 && !_isOver && Volatile.Read(ref _question).IsCompleted;

    /// <summary>Asks the directory, for the first CALL to wait for what it says.</summary>
    public void Open()
    {
        _opening = AskAsync(isLate: false);
        _isOpen = true;
    }

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

        if (clock.GetTimestamp() >= Volatile.Read(ref _askAgainAt))
            _ = AskAsync(isLate: true);

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
        if (told is not Admission.Pending)
            Volatile.Write(ref _asked, []);
    }

    /// <summary>Tells the directory of the connection, some time after it was opened. It does not throw.</summary>
    public Task AnnounceAsync() => AskAsync(isLate: true);

    /// <summary>The directory has given the gateway up, and does not know of the connection any more.</summary>
    public void ForgetEpoch()
    {
        // The answer to an earlier question must not bring it back.
        lock (_asking)
        {
            _lease++;
            _epoch = 0;
        }
    }

    /// <summary>
    /// Asks no more, for a connection that has ended, and completes with its epoch when no question is under way: one that is would still
    /// have the directory take the connection for an open one. 0 when the epoch is not known.
    /// </summary>
    public async Task<long> EndAsync()
    {
        Task question;
        lock (_asking)
        {
            _isOver = true;
            question = _question;
        }

        await question;
        return Epoch;
    }

    private Task AskAsync(bool isLate)
    {
        var question = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asking)
        {
            if (_isOver || !_question.IsCompleted)
                return Task.CompletedTask;

            _question = question.Task;
        }

        _ = AskOnceAsync(isLate, question);
        return question.Task;
    }

    // It does not throw.
    private async Task AskOnceAsync(bool isLate, TaskCompletionSource question)
    {
        var before = Volatile.Read(ref _told);
        var lease = Volatile.Read(ref _lease);
        var answer = await directory.OpenAsync(connection, isLate, Volatile.Read(ref _lastEpoch), () => _isOver);
        if (answer.Admission is not Admission.Unknown)
            Interlocked.CompareExchange(ref _told, new Told(answer.Admission, answer.Leniency), before);
        if (answer.Epoch != 0)
        {
            Volatile.Write(ref _lastEpoch, answer.Epoch);
            lock (_asking)
            {
                if (lease == _lease)
                    Volatile.Write(ref _epoch, answer.Epoch);
            }
        }

        Volatile.Write(ref _askAgainAt, WhenToAskAgain());
        if (answer.IsSuperseded)
        {
            _isOver = true;
            output.Replace();
        }

        question.SetResult();
    }

    private long WhenToAskAgain() =>
        clock.GetTimestamp() + (long)(_pause.TotalSeconds * (1 + (Random.Shared.NextDouble() / 2)) * clock.TimestampFrequency);

    private sealed class Told(Admission admission, string? leniency)
    {
        public static readonly Told Nothing = new(Admission.Unknown, null);

        public Admission Admission => admission;

        public string? Leniency => leniency;
    }
}
