using Ocpp.Micro.ChargePointSimulator.Fleet;
using Spectre.Console;

namespace Ocpp.Micro.ChargePointSimulator.Terminal;

/// <summary>A line every few seconds, for logs and pipes.</summary>
internal sealed class LogView(IAnsiConsole console, TextWriter output) : FleetView(console)
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    public override async Task<FleetReport> ShowAsync(ChargePointFleet fleet, Task<FleetReport> run)
    {
        using var timer = new PeriodicTimer(_interval);
        while (true)
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            if (await Task.WhenAny(run, tick) == run)
            {
                return await run;
            }

            await output.WriteLineAsync(ProgressLine.For(fleet.Progress));
        }
    }
}
