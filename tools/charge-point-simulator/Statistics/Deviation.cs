namespace Ocpp.Micro.ChargePointSimulator.Statistics;

/// <summary>Something that did not go as expected.</summary>
/// <param name="ChargePointId">Where.</param>
/// <param name="Subject">The action, or what else it was about.</param>
/// <param name="Detail">What happened.</param>
public sealed record Deviation(string ChargePointId, string Subject, string Detail);
