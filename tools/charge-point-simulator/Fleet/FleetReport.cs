using Ocpp.Micro.ChargePointSimulator.Statistics;

namespace Ocpp.Micro.ChargePointSimulator.Fleet;

/// <summary>What a fleet's run came to.</summary>
/// <param name="AsExpected">Every CALL was answered as expected, and nothing is left undelivered.</param>
/// <param name="Progress">Where it stood at the end.</param>
/// <param name="Undelivered">Transaction-related messages that never got an answer.</param>
/// <param name="Statistics">The counters.</param>
public sealed record FleetReport(bool AsExpected, FleetProgress Progress, int Undelivered, CallStatistics Statistics);
