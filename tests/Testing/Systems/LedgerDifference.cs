namespace Ocpp.Micro.Testing.Systems;

/// <summary>Something that a charge point and the central system do not say alike.</summary>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="What">Which transaction or reading it is, and what either side says.</param>
public sealed record LedgerDifference(string ChargePointId, string What);
