namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>How often something is to happen to a part; the seed says when.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Kind">What.</param>
/// <param name="Times">How often.</param>
/// <param name="Length">How long it stays so at most; at least half of that.</param>
internal sealed record FaultPlan(string Part, FaultKind Kind, int Times, TimeSpan Length);
