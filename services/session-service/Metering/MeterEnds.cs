using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Where one meter stood at the ends of a transaction.</summary>
/// <param name="Location">Which of the charge point's meters.</param>
/// <param name="Start">The reading for the start; null for none.</param>
/// <param name="Stop">The reading for the stop; null for none, and while it runs.</param>
internal sealed record MeterEnds(string Location, MeterReading? Start, MeterReading? Stop)
{
    // A single reading would do for both ends, and says nothing of what was charged between them.
    private bool IsComplete => Start is not null && Stop is not null && Start.Id != Stop.Id;

    private int Marks => (TransactionEnd.Start.IsMarked(Start) ? 1 : 0) + (TransactionEnd.Stop.IsMarked(Stop) ? 1 : 0);

    /// <summary>
    /// The one to bill by; null for none. A direct-current charge point may measure both sides of its rectifier: the difference of
    /// two meters is no energy, so both ends are of one, which has both if any has, the outlet before others.
    /// </summary>
    public static MeterEnds? BestOf(IEnumerable<MeterEnds> meters) => meters
        .OrderByDescending(meter => meter.IsComplete)
        .ThenByDescending(meter => meter.Marks)
        .ThenByDescending(meter => meter.Location == EnergyRegister.Outlet)
        .ThenBy(meter => meter.Location, StringComparer.Ordinal)
        .FirstOrDefault();
}
