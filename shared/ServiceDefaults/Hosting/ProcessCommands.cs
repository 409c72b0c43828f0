using System.Runtime.InteropServices;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>Runs what the command line asks for instead of the service.</summary>
internal sealed class ProcessCommands(IEnumerable<ProcessCommand> commands, IServiceProvider services)
{
    /// <summary>The command that is asked for: a first argument that is no option; null without one.</summary>
    /// <param name="arguments">The command line, the program before it.</param>
    public static string? AskedFor(IReadOnlyList<string> arguments) =>
        arguments.Count > 1 && !arguments[1].StartsWith('-') && !arguments[1].StartsWith('/') && !arguments[1].Contains('=') ? arguments[1] : null;

    /// <summary>Runs all of a name, one after the other.</summary>
    /// <exception cref="UnknownCommandException">There is none.</exception>
    public async Task RunAsync(string name)
    {
        var asked = commands.Where(command => command.Name == name).ToList();
        if (asked.Count == 0)
            throw new UnknownCommandException(name, commands.Select(static command => command.Name).Distinct());

        using var ending = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        foreach (var command in asked)
            await command.RunAsync(services, ending.Token);

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }
}
