using System.Diagnostics;
using System.Globalization;
using System.Net;
using Ocpp.Micro.Bench.Measurements;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Processes;
using Spectre.Console;

namespace Ocpp.Micro.Bench.StartUp;

/// <summary>
/// How long a program takes from its start until it is ready, and in how much memory it is resident then; programs of several
/// checkouts take turns.
/// </summary>
internal static class StartBench
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(5);
    private static readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public static async Task RunAsync(IReadOnlyList<FileInfo> programs, int runs)
    {
        // The first start reads the files from the disk.
        foreach (var program in programs)
            await StartAsync(program);

        var starts = programs.ToDictionary(static program => program, static _ => new List<Start>());
        for (var run = 0; run < runs; run++)
        {
            foreach (var program in programs)
                starts[program].Add(await StartAsync(program));
        }

        var table = new Table().Title($"Start until ready, median of {runs}")
            .AddColumns("program", "ms", "resident MiB", "ms more", "MiB more");
        foreach (var program in programs)
        {
            table.AddRow(
                Markup.Escape(program.FullName),
                Number(Milliseconds(starts[program])),
                Number(Mebibytes(starts[program])),
                Number(Milliseconds(starts[program]) - Milliseconds(starts[programs[0]])),
                Number(Mebibytes(starts[program]) - Mebibytes(starts[programs[0]])));
        }

        AnsiConsole.Write(table);
    }

    private static async Task<Start> StartAsync(FileInfo program)
    {
        var folder = Directory.CreateTempSubdirectory("ocpp-micro-start-");
        try
        {
            var management = FreePort.Next();
            var environment = new Dictionary<string, string?>
            {
                ["Management__Port"] = $"{management}",
                ["Gateway__Port"] = $"{FreePort.Next()}",
                ["Database__SqliteFile"] = Path.Combine(folder.FullName, "start.db"),
            };
            var begin = Stopwatch.GetTimestamp();
            await using var process = ChildProcess.Start("dotnet", [program.FullName], environment);
            await WaitUntilReadyAsync(process, new Uri($"http://127.0.0.1:{management}/health/ready"));
            var time = Stopwatch.GetElapsedTime(begin);
            using var system = Process.GetProcessById(process.Id);
            return new(time, system.WorkingSet64);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WaitUntilReadyAsync(ChildProcess process, Uri ready)
    {
        using var timeout = new CancellationTokenSource(_patience);
        while (!process.HasExited)
        {
            try
            {
                using var response = await _http.GetAsync(ready, timeout.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(_pause, TimeProvider.System, timeout.Token);
        }

        throw new InvalidOperationException($"It has ended:\n{process.Output}");
    }

    private static double Milliseconds(List<Start> starts) =>
        PairedRuns.Median(starts.Select(static start => start.Time.TotalMilliseconds));

    private static double Mebibytes(List<Start> starts) =>
        PairedRuns.Median(starts.Select(static start => start.Resident / 1024.0 / 1024.0));

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private readonly record struct Start(TimeSpan Time, long Resident);
}
