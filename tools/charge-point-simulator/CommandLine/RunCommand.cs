using System.CommandLine;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Terminal;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary><c>run</c>: a fleet plays its sessions; the exit code says whether all went as expected.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var options = new RunOptionSet();
        var duration = OptionValues.Duration("--duration", "End the run after this time; 0s for no limit", TimeSpan.Zero);
        var ledger = new Option<FileInfo?>("--ledger")
        {
            Description = "File for the account of all transactions, as JSON",
            HelpName = "file",
        };
        var command = new Command("run", "Let charge points connect and charge");
        options.AddTo(command);
        command.Add(duration);
        command.Add(ledger);
        command.SetAction((result, cancellationToken) =>
        {
            var file = result.GetValue(ledger);
            var fleet = new ChargePointFleet(options.Read(result, keepLedger: file is not null));
            var view = FleetView.For(result.InvocationConfiguration.Output);
            return RunAsync(fleet, view, file, result.GetValue(duration), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        ChargePointFleet fleet, FleetView view, FileInfo? ledger, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(duration > TimeSpan.Zero ? duration : Timeout.InfiniteTimeSpan);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var report = await view.ShowAsync(fleet, fleet.RunAsync(either.Token));
        view.Summarize(report);
        if (ledger is not null && fleet.Ledger is { } account)
        {
            await WriteAsync(ledger, account);
        }

        return report.AsExpected ? ExitCode.AsExpected : ExitCode.Unexpected;
    }

    private static async Task WriteAsync(FileInfo file, Ledger ledger)
    {
        await using var stream = file.Create();
        await ledger.WriteAsync(stream, CancellationToken.None);
    }
}
