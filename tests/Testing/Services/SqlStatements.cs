using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Collects the SQL that the current flow of execution causes, as the tracing of both providers reports it.</summary>
public sealed class SqlStatements : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;
    private readonly Activity _root;

    /// <summary>Starts collecting.</summary>
    public SqlStatements()
    {
        _root = new Activity("test").Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Ocpp.Micro.Persistence",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == _root.TraceId && Text(span) is not null)
                    _spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans so far.</summary>
    public IReadOnlyCollection<Activity> Spans => _spans;

    /// <summary>The statements so far.</summary>
    public IReadOnlyList<string> Texts => [.. _spans.Select(span => Text(span)!)];

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }

    private static string? Text(Activity span) =>
        span.GetTagItem("db.query.text") as string ?? span.GetTagItem("db.statement") as string;
}
