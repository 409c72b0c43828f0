using System.Diagnostics;
using System.Globalization;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Keeps a number of calls outstanding for a while.</summary>
internal static class CallLoop
{
    /// <summary>How many calls are outstanding at a time.</summary>
    public const int Outstanding = 128;

    public static async Task<double> RunAsync(string[] arguments, Func<ValueTask> call)
    {
        var length = TimeSpan.FromSeconds(double.Parse(arguments[0], CultureInfo.InvariantCulture));
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Outstanding).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < length; count++)
                await call();

            return count;
        })));

        return counts.Sum();
    }
}
