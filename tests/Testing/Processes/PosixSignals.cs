using System.Runtime.InteropServices;

namespace Ocpp.Micro.Testing.Processes;

/// <summary>Signals that .NET has no word for. Their numbers are the same on Linux and macOS but for those that stop a process.</summary>
internal static partial class PosixSignals
{
    public const int Interrupt = 2;

    public const int Terminate = 15;

    public static int Suspend { get; } = OperatingSystem.IsMacOS() ? 17 : 19;

    public static int Resume { get; } = OperatingSystem.IsMacOS() ? 19 : 18;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Send(int processId, int signal);
}
