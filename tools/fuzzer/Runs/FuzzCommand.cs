using Ocpp.Micro.Fuzzer.Frames;
using Ocpp.Micro.Fuzzer.Payloads;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>Fuzzes one target after the other, and tells what came of it.</summary>
internal static class FuzzCommand
{
    // Between two words of how far it is.
    private const long Stretch = 1_000_000;

    /// <summary>Returns 1 when something was found.</summary>
    public static async Task<int> RunAsync(string name, long inputs, long seed, long first, CancellationToken cancellationToken)
    {
        IFuzzTarget[] targets = [new FrameTarget(), new PayloadTarget()];
        var found = false;
        foreach (var target in targets.Where(target => name == target.Name || name == "all"))
            found |= !await SucceedsAsync(target, inputs, seed, first, cancellationToken);

        return found ? 1 : 0;
    }

    private static async Task<bool> SucceedsAsync(IFuzzTarget target, long inputs, long seed, long first, CancellationToken cancellationToken)
    {
        var run = new FuzzRun(target, seed, TimeProvider.System);
        var total = new FuzzReport(target.Name, seed, 0, TimeSpan.Zero, TimeSpan.Zero, "", null);
        while (total is { Failure: null } && total.Inputs < inputs && !cancellationToken.IsCancellationRequested)
        {
            var report = await run.RunAsync(first + total.Inputs, Math.Min(Stretch, inputs - total.Inputs), cancellationToken);
            total = report with { Inputs = total.Inputs + report.Inputs, Duration = total.Duration + report.Duration };
            if (total.Inputs < inputs && total.Failure is null)
                await Console.Error.WriteLineAsync(total.ToString());
        }

        await Console.Out.WriteLineAsync(total.ToString());
        return total.Failure is null;
    }
}
