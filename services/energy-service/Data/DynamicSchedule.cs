namespace Ocpp.Micro.EnergyService.Data;

/// <summary>
/// The values that a dynamic charging profile has now, for the charge point to pull (OCPP 2.1 part 2, K28). One that was pulled
/// and has none stands here, too: the operator sees who waits.
/// </summary>
internal sealed class DynamicSchedule
{
    public required string ChargePointId { get; init; }

    public required int ProfileId { get; init; }

    /// <summary>ChargingScheduleUpdateType as JSON; null when there is none.</summary>
    public string? Update { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When the charge point asked last.</summary>
    public DateTimeOffset? PulledAt { get; set; }
}
