namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has told of a security event. Published once per event, however often it is told.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it happened, as the charge point says; never later than its message came.</param>
/// <param name="Type">
/// Which event, for example <c>TamperDetectionActivated</c>; of the specification's list or a vendor's own, at most 50 characters.
/// </param>
/// <param name="Critical">Whether the list of the charge point's OCPP version calls it critical.</param>
/// <param name="TechInfo">More about it; at most 255 characters. May name a user or an address: not for logs.</param>
public sealed record SecurityEventOccurred(
    Guid Id, string ChargePointId, DateTimeOffset OccurredAt, string Type, bool Critical, string? TechInfo = null)
    : Fact(Id, ChargePointId, OccurredAt);
