namespace Ocpp.Micro.Fuzzer.Mutation;

/// <summary>
/// Chances that are the same on every machine and runtime for the same seed and iteration, so that one iteration can be played again
/// without those before it (SplitMix64).
/// </summary>
internal sealed class Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Begins one iteration of a run.</summary>
    public void Begin(long seed, long iteration) => _state = Mix(Mix((ulong)seed + Golden) ^ (ulong)iteration);

    /// <summary>A number from zero to below the limit; zero when the limit is.</summary>
    public int Next(int limit) => (int)(((Bits() >> 32) * (ulong)limit) >> 32);

    /// <summary>Whether one case of that many has come.</summary>
    public bool OneIn(int cases) => Next(cases) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong Bits() => Mix(_state += Golden);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
