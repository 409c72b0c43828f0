using System.Globalization;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>How a run went.</summary>
/// <param name="Target">What was fuzzed.</param>
/// <param name="Seed">Start of its chances.</param>
/// <param name="Inputs">How many inputs it worked on.</param>
/// <param name="Duration">How long that took.</param>
/// <param name="Slowest">How long the slowest took, whatever else the machine did meanwhile.</param>
/// <param name="Outcomes">What became of them.</param>
/// <param name="Failure">What was found; null for nothing.</param>
internal sealed record FuzzReport(
    string Target, long Seed, long Inputs, TimeSpan Duration, TimeSpan Slowest, string Outcomes, FuzzFailure? Failure)
{
    public override string ToString()
    {
        var rate = Inputs / Math.Max(Duration.TotalSeconds, 0.001);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{Target}: {Inputs:N0} in {Duration.TotalSeconds:N1} s, {rate:N0}/s, seed {Seed}, slowest {Slowest.TotalMilliseconds:N0} ms ({Outcomes}): ");
        return summary + (Failure?.ToString() ?? "no failure");
    }
}
