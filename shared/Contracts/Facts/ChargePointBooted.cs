namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A charge point has introduced itself by BootNotification.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When its message came.</param>
/// <param name="Version">The OCPP version it speaks.</param>
/// <param name="Registration">What it was answered: <c>Accepted</c>, <c>Pending</c> or <c>Rejected</c>.</param>
/// <param name="Vendor">Its vendor; at most 50 characters.</param>
/// <param name="Model">Its model; at most 20 characters.</param>
/// <param name="SerialNumber">Its serial number; at most 25 characters.</param>
/// <param name="FirmwareVersion">Its firmware; at most 50 characters.</param>
/// <param name="Reason">Why it started, in the words of OCPP 2.x (BootReasonEnumType); null on 1.6, which does not say.</param>
public sealed record ChargePointBooted(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    OcppVersion Version,
    string Registration,
    string Vendor,
    string Model,
    string? SerialNumber = null,
    string? FirmwareVersion = null,
    string? Reason = null) : Fact(Id, ChargePointId, OccurredAt);
