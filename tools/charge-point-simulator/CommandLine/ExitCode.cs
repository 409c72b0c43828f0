namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>What the process says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>All calls were answered as expected.</summary>
    public const int AsExpected = 0;

    /// <summary>At least one was not.</summary>
    public const int Unexpected = 1;

    /// <summary>The command line was not understood.</summary>
    public const int BadUsage = 2;
}
