namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>What is done to a part.</summary>
internal enum FaultKind
{
    /// <summary>It is stopped in order and started again.</summary>
    Restart,

    /// <summary>It is ended without asking (SIGKILL) and started again.</summary>
    Kill,

    /// <summary>It stands still (SIGSTOP) and goes on.</summary>
    Freeze,

    /// <summary>Its connections are reset and refused for a while.</summary>
    CutOff,

    /// <summary>Its connections become half-open for good, and new ones wait for a while.</summary>
    Silence,
}
