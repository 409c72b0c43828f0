using Ocpp.Micro.ChargePointSimulator.Fleet;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Ocpp.Micro.ChargePointSimulator.Terminal;

/// <summary>A table that is redrawn in place.</summary>
internal sealed class LiveView(IAnsiConsole console) : FleetView(console)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(250);

    private readonly IAnsiConsole _console = console;

    public override Task<FleetReport> ShowAsync(ChargePointFleet fleet, Task<FleetReport> run) =>
        _console.Live(Picture(fleet)).AutoClear(true).StartAsync(async live =>
        {
            using var timer = new PeriodicTimer(_interval);
            while (await Task.WhenAny(run, timer.WaitForNextTickAsync().AsTask()) != run)
            {
                live.UpdateTarget(Picture(fleet));
            }

            return await run;
        });

    private static Rows Picture(ChargePointFleet fleet)
    {
        var progress = fleet.Progress;
        var finished = new BreakdownChart().HideTags()
            .AddItem("finished", progress.FinishedSessions, Color.Green)
            .AddItem("running", progress.ActiveSessions, Color.Yellow)
            .AddItem("to come", Math.Max(0, progress.PlannedSessions - progress.FinishedSessions - progress.ActiveSessions), Color.Grey);
        List<IRenderable> rows = [new Text(ProgressLine.For(progress)), finished];
        if (progress.Calls > 0)
        {
            rows.Add(SummaryTable.Create(fleet.Statistics));
        }

        return new(rows);
    }
}
