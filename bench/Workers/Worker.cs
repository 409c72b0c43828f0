using System.Diagnostics;
using System.Globalization;

namespace Ocpp.Micro.Bench.Workers;

/// <summary>A process of a role, as the bench sees it.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _role;

    private Worker(Process process, string role)
    {
        _process = process;
        _role = role;
    }

    public static async Task<Worker> StartAsync(string role, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // Started as "dotnet Ocpp.Micro.Bench.dll" or by its own executable.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(Worker).Assembly.Location);

        foreach (var argument in (string[])[WorkerProgram.Verb, role, .. arguments])
            start.ArgumentList.Add(argument);

        var worker = new Worker(Process.Start(start)!, role);
        await worker.ReadAsync();
        return worker;
    }

    /// <summary>Tells it to do something and waits for the figure.</summary>
    public async Task<double> AskAsync(string command, params object[] arguments)
    {
        var line = string.Join(' ', arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)).Prepend(command));
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<double> ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(WorkerProgram.Answer, StringComparison.Ordinal))
                return double.Parse(line[WorkerProgram.Answer.Length..], CultureInfo.InvariantCulture);

            await Console.Error.WriteLineAsync($"{_role}: {line}");
        }

        throw new InvalidOperationException($"The worker {_role} ended.");
    }
}
