namespace Ocpp.Micro.ChargePointSimulator.Bookkeeping;

/// <summary>The end of a transaction.</summary>
/// <param name="StoppedAt">When it ended.</param>
/// <param name="MeterStop">The energy register in Wh.</param>
/// <param name="Reason">Why, as the version spells it, for example <c>Local</c>.</param>
public sealed record StopEntry(DateTimeOffset StoppedAt, int MeterStop, string Reason)
{
    /// <summary>Whether the central system has it.</summary>
    public Delivery Delivery { get; internal set; }
}
