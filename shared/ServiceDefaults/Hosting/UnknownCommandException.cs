namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>The command line asks for a command that the process does not have.</summary>
/// <param name="name">The command.</param>
/// <param name="known">Those that it has.</param>
internal sealed class UnknownCommandException(string name, IEnumerable<string> known)
    : Exception($"There is no command {name}. There is: {string.Join(", ", known.DefaultIfEmpty("none"))}; options begin with --.");
