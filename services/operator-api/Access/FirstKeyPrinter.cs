namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Shows the first key to who has started the process, past the logs, which are kept and sent elsewhere.</summary>
internal sealed class FirstKeyPrinter(TextWriter output)
{
    public Task PrintAsync(string key) => output.WriteLineAsync($"The first API key, with every right; it is shown this once: {key}");
}
