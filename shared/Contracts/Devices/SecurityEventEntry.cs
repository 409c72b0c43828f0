using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>A security event that a charge point has told of, as operators see it.</summary>
/// <param name="Id">Its identity in this system.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Type">As the charge point spelled it, for example <c>TamperDetectionActivated</c>; the specification's list is not closed.</param>
/// <param name="IsCritical">Whether the list of the charge point's version calls it critical.</param>
/// <param name="TechInfo">Technical details; they may name whoever logged in.</param>
/// <param name="At">When it happened, by the charge point's clock and never later than the receipt.</param>
/// <param name="ReceivedAt">When it was heard of.</param>
public sealed record SecurityEventEntry(
    long Id, string ChargePointId, string Type, bool IsCritical, string? TechInfo, DateTimeOffset At, DateTimeOffset ReceivedAt);

/// <summary>Which security events have charge points told of? The newest first. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Type">The type as it is spelled there.</param>
/// <param name="IsCritical">Whether it is critical.</param>
/// <param name="From">Happened then or later.</param>
/// <param name="To">Happened before that.</param>
public sealed record ListSecurityEventsRequest(
    PageRequest Page,
    string? ChargePointId = null,
    string? Type = null,
    bool? IsCritical = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null)
    : IInternalRequest<ListSecurityEventsRequest, Page<SecurityEventEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListSecurityEvents";
}
