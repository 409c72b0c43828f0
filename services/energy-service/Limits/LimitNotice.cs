namespace Ocpp.Micro.EnergyService.Limits;

/// <summary>Somebody else than this system limits charging, says a charge point.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="EvseId">Which EVSE; zero for the charge point as a whole.</param>
/// <param name="Source">Who limits.</param>
internal sealed record LimitNotice(string ChargePointId, DateTimeOffset ReceivedAt, int EvseId, string Source)
{
    public bool IsLocalGeneration { get; init; }

    public bool? IsGridCritical { get; init; }

    /// <summary>A JSON array of ChargingScheduleType.</summary>
    public string? Schedules { get; init; }
}

/// <summary>Somebody else than this system limits charging no longer, says a charge point.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="EvseId">Which EVSE, zero for the charge point as a whole; null for all that this source had limited.</param>
/// <param name="Source">Who had limited.</param>
internal sealed record LimitRelease(string ChargePointId, DateTimeOffset ReceivedAt, int? EvseId, string Source);
