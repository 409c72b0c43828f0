namespace Ocpp.Micro.EnergyService.Vehicles;

/// <summary>What a vehicle needs, in whichever version of OCPP its charge point says it.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="EvseId">Where the vehicle stands.</param>
/// <param name="RequestedEnergyTransfer">As the specification spells it.</param>
internal sealed record NeedsReport(string ChargePointId, DateTimeOffset ReceivedAt, int EvseId, string RequestedEnergyTransfer)
{
    /// <summary>When the charge point heard it of the vehicle; earlier than its message when it was offline (2.1).</summary>
    public DateTimeOffset ToldAt { get; init; } = ReceivedAt;

    public DateTimeOffset? DepartureTime { get; init; }

    /// <summary>In Wh.</summary>
    public decimal? EnergyAmount { get; init; }

    /// <summary>Of 100.</summary>
    public int? StateOfCharge { get; init; }

    public int? MaxScheduleTuples { get; init; }

    /// <summary>ChargingNeedsType as JSON.</summary>
    public string? Needs { get; init; }
}
