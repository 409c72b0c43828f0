using Ocpp.Micro.EnergyService.Vehicles;

namespace Ocpp.Micro.EnergyService.Data;

/// <summary>What the vehicle at an EVSE has asked for last (OCPP 2.0.1 and 2.1 part 2, K15 to K20).</summary>
internal sealed class EvChargingNeeds
{
    public required string ChargePointId { get; init; }

    public required int EvseId { get; init; }

    /// <summary>As the specification spells it, for example <c>AC_three_phase</c>.</summary>
    public string RequestedEnergyTransfer { get; private set; } = "";

    public DateTimeOffset? DepartureTime { get; private set; }

    /// <summary>In Wh.</summary>
    public decimal? EnergyAmount { get; private set; }

    /// <summary>Of 100.</summary>
    public int? StateOfCharge { get; private set; }

    /// <summary>How many periods the vehicle takes per schedule.</summary>
    public int? MaxScheduleTuples { get; private set; }

    /// <summary>All of it: ChargingNeedsType as JSON in the words of its version.</summary>
    public string? Needs { get; private set; }

    /// <summary>When the charge point heard it of the vehicle.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>What was answered, as the specification spells it (NotifyEVChargingNeedsStatusEnumType).</summary>
    public string Answer { get; private set; } = "";

    public void Take(NeedsReport report, string answer)
    {
        RequestedEnergyTransfer = report.RequestedEnergyTransfer;
        DepartureTime = report.DepartureTime;
        EnergyAmount = report.EnergyAmount;
        StateOfCharge = report.StateOfCharge;
        MaxScheduleTuples = report.MaxScheduleTuples;
        Needs = report.Needs;
        ToldAt = report.ToldAt;
        ReceivedAt = report.ReceivedAt;
        Answer = answer;
    }
}
