namespace Ocpp.Micro.Contracts.Facts;

/// <summary>Something that happened at a charge point and that others may act on. Published as <c>ocpp.facts</c> under its type's name.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point it happened at.</param>
/// <param name="OccurredAt">When it happened, as far as the charge point or else the service knows.</param>
public abstract record Fact(Guid Id, string ChargePointId, DateTimeOffset OccurredAt);
