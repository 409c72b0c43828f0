using System.CommandLine;
using System.CommandLine.Invocation;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>The command line as a whole.</summary>
internal static class SimulatorCommand
{
    // Stopping sessions and delivering what is queued takes its time after Ctrl+C.
    private static readonly TimeSpan _terminationTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Runs a command line to its exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Charge points that speak OCPP to a central system")
        {
            RunCommand.Create(),
            SendCommand.Create(),
        };
        var console = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            ProcessTerminationTimeout = _terminationTimeout,
        };
        var result = root.Parse(arguments);
        if (result.Action is ParseErrorAction parseError)
        {
            // The message names the option; a page of help would only hide it.
            parseError.ShowHelp = false;
        }

        var exitCode = await result.InvokeAsync(console);
        return result.Errors.Count > 0 ? ExitCode.BadUsage : exitCode;
    }
}
