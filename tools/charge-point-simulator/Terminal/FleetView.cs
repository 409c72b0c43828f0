using Ocpp.Micro.ChargePointSimulator.Fleet;
using Spectre.Console;

namespace Ocpp.Micro.ChargePointSimulator.Terminal;

/// <summary>Shows a fleet at work, on a terminal or in a log.</summary>
internal abstract class FleetView(IAnsiConsole console)
{
    private const int WidthOfLogs = 160;

    /// <summary>A view that redraws itself on a terminal, and one that writes lines elsewhere.</summary>
    public static FleetView For(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        if (isTerminal && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true })
        {
            return new LiveView(AnsiConsole.Console);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = WidthOfLogs;
        return new LogView(console, output);
    }

    /// <summary>Shows the fleet's progress until its run is over.</summary>
    public abstract Task<FleetReport> ShowAsync(ChargePointFleet fleet, Task<FleetReport> run);

    public void Summarize(FleetReport report)
    {
        console.WriteLine();
        console.Write(SummaryTable.Create(report.Statistics));
        foreach (var deviation in report.Statistics.Deviations.Take(SummaryTable.ShownDeviations))
        {
            console.MarkupLineInterpolated($"[red]{deviation.ChargePointId} {deviation.Subject}: {deviation.Detail}[/]");
        }

        var color = report.AsExpected ? "green" : "red";
        console.Write(new Markup($"[{color}]{Markup.Escape(SummaryTable.Verdict(report))}[/]\n"));
    }
}
