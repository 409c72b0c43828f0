using System.Diagnostics;
using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.Duplex;

/// <summary>Has one message exchanged a second with each charge point, and keeps how long that took and what was wrong.</summary>
/// <param name="exchange">Sends a message of a number to, or of, a charge point; what its answer says, null for none.</param>
internal sealed class Exchanges(Func<int, int, Task<string?>> exchange)
{
    /// <summary>Asks for exchanges with so many charge points for so many seconds; tells how many there were.</summary>
    public const string Run = "run";

    /// <summary>Asks for a percentile of the last run, in milliseconds.</summary>
    public const string Percentile = "percentile";

    /// <summary>Asks how many were not answered so far.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>Asks how many answers so far were those to another message.</summary>
    public const string Crossed = "crossed";

    /// <summary>Asks how many so far were not the one after the last.</summary>
    public const string Disordered = "disordered";

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly List<double> _milliseconds = [];
    private readonly Dictionary<string, int> _wrong = new() { [Unanswered] = 0, [Crossed] = 0, [Disordered] = 0 };
    private int[] _numbers = [];

    public async Task<double> DoAsync(string command, string[] arguments) => command switch
    {
        Run => await RunAsync(int.Parse(arguments[0]), TimeSpan.FromSeconds(double.Parse(arguments[1]))),
        Percentile => PercentileOf(double.Parse(arguments[0])),
        _ => _wrong[command],
    };

    private async Task<double> RunAsync(int chargePoints, TimeSpan length)
    {
        _numbers = _numbers.Length == chargePoints ? _numbers : new int[chargePoints];
        _milliseconds.Clear();
        await Task.WhenAll(Enumerable.Range(0, chargePoints).Select(chargePoint => RunAsync(chargePoint, chargePoints, length)));
        return _milliseconds.Count;
    }

    // Spread over the second, as those are that nobody has told when to begin.
    private async Task RunAsync(int chargePoint, int chargePoints, TimeSpan length)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.Delay(_pause * chargePoint / chargePoints, TimeProvider.System);
        using var second = new PeriodicTimer(_pause, TimeProvider.System);
        do
        {
            var number = ++_numbers[chargePoint];
            var sent = Stopwatch.GetTimestamp();
            var answer = await exchange(chargePoint, number);
            Keep(Stopwatch.GetElapsedTime(sent), answer, Sequences.Expected(chargePoint, number));
        }
        while (Stopwatch.GetElapsedTime(began) < length && await second.WaitForNextTickAsync());
    }

    private void Keep(TimeSpan elapsed, string? answer, string expected)
    {
        lock (_milliseconds)
        {
            _milliseconds.Add(elapsed.TotalMilliseconds);
            if (answer != expected)
                _wrong[answer is null ? Unanswered : answer == Sequences.OutOfOrder ? Disordered : Crossed]++;
        }
    }

    private double PercentileOf(double percent)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted[Math.Max((int)Math.Ceiling(sorted.Length * percent / 100) - 1, 0)];
    }
}
