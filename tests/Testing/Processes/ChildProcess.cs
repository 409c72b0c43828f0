using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ocpp.Micro.Testing.Processes;

/// <summary>
/// A program that a test starts, with its output kept. It never outlives the test run: a shell on a leash, whose standard input
/// ends with the run, kills it.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Process _leash;
    private readonly StringBuilder _output = new();

    private ChildProcess(ProcessStartInfo start, string tidyUp)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        // The signal that ends the run may reach the shell as well. What the process has begun ends a moment after it.
        var whenTheRunEnds = $"trap '' HUP INT TERM; read -r _; kill -KILL {_process.Id} 2>/dev/null; sleep 1; {tidyUp}";
        _leash = Process.Start(new ProcessStartInfo("sh", ["-c", whenTheRunEnds])
        {
            RedirectStandardInput = true,
        })!;
    }

    /// <summary>The system's id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it has written so far, standard output and standard error as they came.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="program">The program, a path or a name to be found on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to add to, or with null take from, this process's own.</param>
    /// <param name="tidyUp">A shell command for when the test run ends without having disposed of the process.</param>
    /// <param name="directory">Where it works; here by default.</param>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? environment = null,
        string tidyUp = "",
        string directory = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;

        return new(start, tidyUp);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        await using var child = Start(program, arguments);
        var exitCode = await child.WaitForExitAsync(TimeSpan.FromMinutes(2));

        return exitCode == 0
            ? child.Output
            : throw new InvalidOperationException($"{program} ended with {exitCode.ToString(CultureInfo.InvariantCulture)}:\n{child.Output}");
    }

    /// <summary>Waits for its end.</summary>
    /// <param name="patience">How long.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="TimeoutException">It is still running.</exception>
    public async Task<int> WaitForExitAsync(TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{_process.StartInfo.FileName} did not end within {patience}:\n{Output}");
        }

        return _process.ExitCode;
    }

    /// <summary>Asks it to end (SIGTERM) and waits until it has.</summary>
    /// <param name="patience">How long.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="TimeoutException">It is still running.</exception>
    public Task<int> TerminateAsync(TimeSpan patience)
    {
        Signal(PosixSignals.Terminate);
        return WaitForExitAsync(patience);
    }

    /// <summary>Ends it without asking (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Freezes it (SIGSTOP), connections and all.</summary>
    public void Suspend() => Signal(PosixSignals.Suspend);

    /// <summary>Lets it go on (SIGCONT).</summary>
    public void Resume() => Signal(PosixSignals.Resume);

    /// <summary>Freezes it and the processes it has started.</summary>
    public async Task SuspendAllAsync()
    {
        // The parent first: it starts no further ones then.
        Suspend();
        await SignalChildrenAsync(PosixSignals.Suspend);
    }

    /// <summary>Lets it and the processes it has started go on.</summary>
    public async Task ResumeAllAsync()
    {
        await SignalChildrenAsync(PosixSignals.Resume);
        Resume();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The leash first: once the process is gone, its id may be another's.
        _leash.Kill();
        await _leash.WaitForExitAsync();
        _leash.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    internal void Signal(int signal)
    {
        if (!_process.HasExited)
            _ = PosixSignals.Send(_process.Id, signal);
    }

    private async Task SignalChildrenAsync(int signal)
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", $"{_process.Id}"]) { RedirectStandardOutput = true })!;
        var children = await ps.StandardOutput.ReadToEndAsync();
        foreach (var child in children.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            _ = PosixSignals.Send(int.Parse(child, CultureInfo.InvariantCulture), signal);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;

        lock (_output)
            _output.AppendLine(line.Data);
    }
}
