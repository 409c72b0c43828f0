namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>
/// Holds what is allocated for one input against a share of its length and a constant, which has room for the exceptions that a broken
/// text costs.
/// </summary>
/// <param name="constant">Bytes that any input may cost.</param>
/// <param name="perByte">Bytes that each byte of it may cost on top.</param>
internal sealed class AllocationBound(long constant, long perByte)
{
    /// <summary>Runs the work; when it is above the bound once more, because the first time may pay for what stays.</summary>
    /// <exception cref="BrokenRuleException">It was above the bound both times.</exception>
    public T Holds<T>(Func<T> work, int length)
    {
        var bound = constant + (perByte * length);
        var result = Measure(work, out var allocated);
        if (allocated > bound)
            result = Measure(work, out allocated);

        if (allocated > bound)
            throw new BrokenRuleException($"{allocated} bytes were allocated for {length}: no more than {bound} are");

        return result;
    }

    private static T Measure<T>(Func<T> work, out long allocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = work();
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return result;
    }
}
