using System.Globalization;

namespace Ocpp.Micro.Bench.Workers;

/// <summary>The bench as one of its workers: commands on standard input, figures on standard output, the end with the input's.</summary>
internal static class WorkerProgram
{
    /// <summary>The first argument of a worker's process.</summary>
    public const string Verb = "worker";

    /// <summary>What a line that is a figure begins with; whatever else a process writes is not for the bench.</summary>
    public const string Answer = "=> ";

    /// <summary>Asks for the bytes that the process has allocated so far.</summary>
    public const string Allocated = "allocated";

    /// <summary>Asks for the microseconds of processor time that the process has taken so far.</summary>
    public const string Processor = "processor";

    /// <summary>Asks for the bytes of memory that the process is resident in, with no garbage left.</summary>
    public const string Resident = "resident";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var worker = WorkerRoles.Create(arguments);
        await worker.StartAsync();
        Tell(0);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            Tell(words[0] switch
            {
                Allocated => GC.GetTotalAllocatedBytes(precise: true),
                Processor => Environment.CpuUsage.TotalTime.TotalMicroseconds,
                Resident => ResidentBytes(),
                var command => await worker.DoAsync(command, words[1..]),
            });
        }

        Environment.Exit(0);
        return 0;
    }

    private static long ResidentBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static void Tell(double figure) => Console.WriteLine(Answer + figure.ToString("R", CultureInfo.InvariantCulture));
}
