namespace Ocpp.Micro.ChargePointSimulator.Fleet;

/// <summary>Where a fleet stands at a moment.</summary>
/// <param name="Elapsed">Since the start.</param>
/// <param name="ChargePoints">How many there are.</param>
/// <param name="Online">How many of them are connected and registered.</param>
/// <param name="ActiveSessions">Sessions that are being played.</param>
/// <param name="FinishedSessions">Sessions that are over.</param>
/// <param name="PlannedSessions">Sessions there will have been in the end.</param>
/// <param name="Queued">Transaction-related messages that wait.</param>
/// <param name="Calls">CALLs that have come to an end.</param>
/// <param name="Deviations">How many things did not go as expected.</param>
/// <param name="ConnectFailure">Why a charge point cannot connect at the moment; null when none says so.</param>
public sealed record FleetProgress(
    TimeSpan Elapsed,
    int ChargePoints,
    int Online,
    int ActiveSessions,
    long FinishedSessions,
    long PlannedSessions,
    int Queued,
    long Calls,
    long Deviations,
    string? ConnectFailure);
