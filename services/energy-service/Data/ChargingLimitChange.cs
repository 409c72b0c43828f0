namespace Ocpp.Micro.EnergyService.Data;

/// <summary>What a limit became at some time.</summary>
internal sealed class ChargingLimitChange
{
    public long Id { get; private set; }

    public required string ChargePointId { get; init; }

    public required int EvseId { get; init; }

    public required string Source { get; init; }

    public required bool IsLocalGeneration { get; init; }

    public required bool InForce { get; init; }

    public bool? IsGridCritical { get; init; }

    public string? Schedules { get; init; }

    public required DateTimeOffset At { get; init; }

    public static ChargingLimitChange Of(ChargingLimit limit) => new()
    {
        ChargePointId = limit.ChargePointId,
        EvseId = limit.EvseId,
        Source = limit.Source,
        IsLocalGeneration = limit.IsLocalGeneration,
        InForce = limit.InForce,
        IsGridCritical = limit.IsGridCritical,
        Schedules = limit.Schedules,
        At = limit.Since,
    };
}
