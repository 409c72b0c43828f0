using System.Globalization;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>What became of inputs: a run in which all are refused proves little.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How often something came of one.</summary>
    public long Of(string outcome) => _counts.GetValueOrDefault(outcome);

    public void Add(string outcome) => _counts[outcome] = Of(outcome) + 1;

    public override string ToString() => string.Join(
        ", ", _counts.Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {count.Key}")));
}
