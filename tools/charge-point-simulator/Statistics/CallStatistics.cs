using System.Collections.Concurrent;
using System.Net;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>Counts what happens to any number of charge points; it stays small however long they run.</summary>
public sealed class CallStatistics
{
    private const int KeptDeviations = 100;

    private readonly ConcurrentDictionary<string, ActionStatistics> _actions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Deviation> _deviations = new();
    private readonly ConcurrentDictionary<(CloseReason Reason, int? Code), long> _ends = new();
    private readonly ConcurrentDictionary<HttpStatusCode, long> _refusals = new();
    private long _calls;
    private long _deviationCount;
    private long _connects;
    private long _disconnects;
    private long _failedConnects;
    private long _interrupted;
    private long _commands;

    /// <summary>Per action, in alphabetical order.</summary>
    public IReadOnlyList<ActionStatistics> Actions =>
        [.. _actions.Values.OrderBy(action => action.Action, StringComparer.Ordinal)];

    /// <summary>CALLs that were sent and have come to an end.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>CALLs that ended with their connection; whether that counts against a run is for the run to say.</summary>
    public long Interrupted => Interlocked.Read(ref _interrupted);

    /// <summary>Everything else that did not go as expected.</summary>
    public long DeviationCount => Interlocked.Read(ref _deviationCount);

    /// <summary>The first 100 deviations.</summary>
    public IReadOnlyList<Deviation> Deviations => [.. _deviations];

    /// <summary>Connections that were opened.</summary>
    public long Connects => Interlocked.Read(ref _connects);

    /// <summary>Connections that ended without this side's having closed them.</summary>
    public long Disconnects => Interlocked.Read(ref _disconnects);

    /// <summary>How connections ended, and how many did so; the code is that of the close frame, if there was one.</summary>
    public IReadOnlyDictionary<(CloseReason Reason, int? Code), long> Ends => _ends;

    /// <summary>Attempts to connect that got an answer other than a WebSocket, by their HTTP status.</summary>
    public IReadOnlyDictionary<HttpStatusCode, long> Refusals => _refusals;

    /// <summary>Attempts to connect that got no answer at all.</summary>
    public long FailedConnects => Interlocked.Read(ref _failedConnects);

    /// <summary>CALLs that came to this verdict.</summary>
    public long Count(VerdictKind kind) => _actions.Values.Sum(action => action.Count(kind));

    /// <summary>CALLs of the central system that were answered.</summary>
    public long Commands => Interlocked.Read(ref _commands);

    internal void Record(string chargePointId, string action, CallOutcome outcome, Verdict verdict)
    {
        Interlocked.Increment(ref _calls);
        _actions.GetOrAdd(action, static name => new(name)).Record(verdict.Kind, outcome.Elapsed);
        if (verdict.Kind == VerdictKind.ConnectionLost)
        {
            Interlocked.Increment(ref _interrupted);
        }
        else if (verdict.Kind != VerdictKind.AsExpected)
        {
            Deviate(new(chargePointId, action, verdict.Detail ?? verdict.Kind.ToString()));
        }
    }

    internal void Deviate(Deviation deviation)
    {
        if (Interlocked.Increment(ref _deviationCount) <= KeptDeviations)
        {
            _deviations.Enqueue(deviation);
        }
    }

    internal void Connected() => Interlocked.Increment(ref _connects);

    internal void ConnectFailed(HttpStatusCode? refusal)
    {
        if (refusal is { } status)
        {
            _refusals.AddOrUpdate(status, 1, static (_, count) => count + 1);
        }
        else
        {
            Interlocked.Increment(ref _failedConnects);
        }
    }

    internal void CommandAnswered() => Interlocked.Increment(ref _commands);

    internal void Disconnected(ConnectionEnd end)
    {
        _ends.AddOrUpdate((end.Reason, end.Code), 1, static (_, count) => count + 1);
        if (end.Reason is not (CloseReason.ClosedHere or CloseReason.Dropped))
        {
            Interlocked.Increment(ref _disconnects);
        }
    }
}
