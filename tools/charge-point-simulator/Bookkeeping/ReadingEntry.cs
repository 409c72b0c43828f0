namespace Ocpp.Micro.ChargePointSimulator.Bookkeeping;

/// <summary>One meter reading of a transaction.</summary>
/// <param name="TakenAt">When it was taken; no two readings of a charge point share a millisecond.</param>
/// <param name="EnergyWh">The energy register in Wh.</param>
public sealed record ReadingEntry(DateTimeOffset TakenAt, int EnergyWh)
{
    /// <summary>Whether the central system has it.</summary>
    public Delivery Delivery { get; internal set; }
}
