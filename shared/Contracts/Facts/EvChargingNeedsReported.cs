namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A vehicle has told what it needs. Whoever makes charging schedules acts on it with a SetChargingProfile; the vehicle may get it
/// while it charges (OCPP 2.0.1 and 2.1 part 2, K16).
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When the charge point heard it of the vehicle.</param>
/// <param name="EvseId">The EVSE that the vehicle stands at.</param>
/// <param name="RequestedEnergyTransfer">How it charges, in the words of OCPP (EnergyTransferModeEnumType), for example <c>AC_three_phase</c>.</param>
/// <param name="DepartureTime">When it leaves; null when that is not told.</param>
/// <param name="EnergyAmount">The energy it asks for in Wh; null when that is not told.</param>
/// <param name="MaxScheduleTuples">How many periods it takes per schedule; null when that is not told.</param>
/// <param name="Needs">All that it tells: ChargingNeedsType as JSON in the version's own words; null when it breaks the schema.</param>
public sealed record EvChargingNeedsReported(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    int EvseId,
    string RequestedEnergyTransfer,
    DateTimeOffset? DepartureTime = null,
    decimal? EnergyAmount = null,
    int? MaxScheduleTuples = null,
    string? Needs = null) : Fact(Id, ChargePointId, OccurredAt);
