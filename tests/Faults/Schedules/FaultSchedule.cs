namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>What happens when: the same seed makes the same schedule.</summary>
internal static class FaultSchedule
{
    /// <summary>Spreads plans over a time, each over the whole of it.</summary>
    /// <param name="seed">Makes the times.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When the last fault has begun.</param>
    /// <param name="plans">What is to happen.</param>
    public static IReadOnlyList<Fault> Create(int seed, TimeSpan from, TimeSpan until, params IEnumerable<FaultPlan> plans)
    {
        var random = new Random(seed);
        return [.. plans.SelectMany(plan => Spread(plan, random, from, until)).OrderBy(static fault => fault.At)];
    }

    private static IEnumerable<Fault> Spread(FaultPlan plan, Random random, TimeSpan from, TimeSpan until)
    {
        var slot = (until - from) / plan.Times;
        for (var time = 0; time < plan.Times; time++)
            yield return new(from + (slot * (time + random.NextDouble())), plan.Part, plan.Kind, plan.Length * (0.5 + (random.NextDouble() / 2)));
    }
}
