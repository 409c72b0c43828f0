namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>
/// What a process does instead of serving, if its first argument is the name; it ends with it. Register it as a singleton; all of one name are
/// run, one after the other.
/// </summary>
/// <param name="Name">The argument: lower-case letters.</param>
/// <param name="Summary">What it does, in a few words, for who asks with <c>--help</c>.</param>
/// <param name="RunAsync">Does it. The token is cancelled when the process is told to end; what it throws ends the process with an error.</param>
public sealed record ProcessCommand(string Name, string Summary, Func<IServiceProvider, CancellationToken, Task> RunAsync);
