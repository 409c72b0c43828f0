namespace Ocpp.Micro.Contracts.Facts;

/// <summary>A local controller has got on with publishing firmware to the charge points behind it, or failed.</summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The local controller.</param>
/// <param name="OccurredAt">When its message came.</param>
/// <param name="Status">How far it is, in the words of OCPP 2.x (PublishFirmwareStatusEnumType), for example <c>Published</c>.</param>
/// <param name="RequestId">The request it answers; null when the charge point does not say.</param>
/// <param name="Locations">
/// Where the firmware is to be got once it is <c>Published</c>, one address per protocol; each of at most 512 characters on 2.0.1
/// and 2000 on 2.1.
/// </param>
public sealed record FirmwarePublished(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    string Status,
    int? RequestId = null,
    IReadOnlyList<string>? Locations = null) : Fact(Id, ChargePointId, OccurredAt);
