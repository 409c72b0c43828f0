using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>What has happened in a scenario, and when.</summary>
internal sealed class Journal
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<string> _lines = new();

    public Journal(string scenario) => Note($"{scenario}, seed {Scale.Seed}: repeat it with OCPP_TEST_SEED={Scale.Seed}");

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public void Note(string line)
    {
        var now = TimeProvider.System.GetUtcNow();
        var entry = string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds,7:0.0} s  {now:HH:mm:ss}  {line}");
        _lines.Enqueue(entry);
        TestContext.Current.TestOutputHelper?.WriteLine(entry);
    }

    public void Note(IEnumerable<Fault> schedule)
    {
        foreach (var fault in schedule)
            Note($"planned {fault}");
    }

    public override string ToString() => string.Join('\n', _lines);
}
