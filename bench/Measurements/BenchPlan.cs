namespace Ocpp.Micro.Bench.Measurements;

/// <summary>How to measure.</summary>
/// <param name="Broker">The broker that all sides use.</param>
/// <param name="Runs">How many paired runs.</param>
/// <param name="Length">Length of a run.</param>
/// <param name="WarmUp">How long each side runs before it is measured.</param>
/// <param name="Connections">How many idle connections.</param>
internal sealed record BenchPlan(Uri Broker, int Runs, TimeSpan Length, TimeSpan WarmUp, int Connections);
