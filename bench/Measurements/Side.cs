using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.Measurements;

/// <summary>One of two sides that are compared: a worker that is called upon, and those that answer it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Load">The worker that makes the calls.</param>
/// <param name="Answering">The workers whose costs are told beside it, by what they are.</param>
internal sealed record Side(string Name, Worker Load, IReadOnlyDictionary<string, Worker> Answering)
{
    /// <summary>Runs once and tells what it took.</summary>
    public async Task<Run> RunAsync(string command, TimeSpan length)
    {
        var before = await CostsAsync();
        var calls = await Load.AskAsync(command, length.TotalSeconds);
        var after = await CostsAsync();
        return new(
            calls / length.TotalSeconds,
            Answering.Keys.ToDictionary(name => name, name => after[name].Since(before[name]).Per(Math.Max(calls, 1))));
    }

    private async Task<Dictionary<string, Cost>> CostsAsync()
    {
        var costs = new Dictionary<string, Cost>();
        foreach (var (name, worker) in Answering)
            costs[name] = new(await worker.AskAsync(WorkerProgram.Allocated), await worker.AskAsync(WorkerProgram.Processor));

        return costs;
    }
}

/// <summary>What a run took.</summary>
/// <param name="CallsPerSecond">Calls answered per second.</param>
/// <param name="CostPerCall">What a call cost, by worker.</param>
internal sealed record Run(double CallsPerSecond, IReadOnlyDictionary<string, Cost> CostPerCall);

/// <summary>What a process has used.</summary>
/// <param name="Bytes">Bytes allocated.</param>
/// <param name="Microseconds">Microseconds of processor time.</param>
internal readonly record struct Cost(double Bytes, double Microseconds)
{
    public Cost Since(Cost before) => new(Bytes - before.Bytes, Microseconds - before.Microseconds);

    public Cost Per(double calls) => new(Bytes / calls, Microseconds / calls);
}
