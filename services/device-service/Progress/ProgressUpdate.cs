using Ocpp.Micro.Contracts.Devices;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Progress;

/// <summary>What a charge point says of something that takes it a while.</summary>
/// <param name="Process">What takes a while.</param>
/// <param name="Status">How far it is, as the specification spells it.</param>
/// <param name="RequestId">The request it answers; null where the version or the charge point does not say.</param>
internal sealed record ProgressUpdate(DeviceProcess Process, string Status, int? RequestId = null)
{
    /// <summary>Where published firmware can be got.</summary>
    public IReadOnlyList<string>? Locations { get; init; }

    /// <summary>More about the status; 2.1 only.</summary>
    public V21.StatusInfo? Reason { get; init; }
}
