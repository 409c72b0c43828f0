namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>What has to hold of every input.</summary>
internal static class Rule
{
    /// <exception cref="BrokenRuleException">It does not hold.</exception>
    public static void Holds(bool condition, string rule)
    {
        if (!condition)
            throw new BrokenRuleException(rule);
    }
}

/// <summary>Something did not hold of an input.</summary>
internal sealed class BrokenRuleException(string rule) : Exception(rule);
