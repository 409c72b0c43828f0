using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>A step of something that takes a charge point a while, as operators see it.</summary>
/// <param name="Process">What takes a while.</param>
/// <param name="Status">As the version spells it, for example <c>Downloading</c>.</param>
/// <param name="RequestId">The request it answers; null where the version or the charge point does not say.</param>
/// <param name="ReceivedAt">When it was told.</param>
/// <param name="Locations">Where published firmware can be got; null for anything else.</param>
/// <param name="ReasonCode">A code for why; 2.1 only.</param>
/// <param name="ReasonInfo">More about why, in words; 2.1 only.</param>
public sealed record ProgressEntry(
    DeviceProcess Process,
    string Status,
    int? RequestId,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<string>? Locations = null,
    string? ReasonCode = null,
    string? ReasonInfo = null);

/// <summary>How far is a charge point with firmware, diagnostics and logs? The newest first: of each process, the first is where it stands.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Process">What takes a while; null for anything.</param>
/// <param name="From">Told then or later; null for any.</param>
/// <param name="To">Told before that; null for any.</param>
public sealed record ListProgressRequest(
    PageRequest Page, string ChargePointId, DeviceProcess? Process = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
    : IInternalRequest<ListProgressRequest, Page<ProgressEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListProgress";
}
