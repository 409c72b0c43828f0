using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>
/// Finds where the energy meter stood at the ends of a transaction: the reading that was taken for that purpose
/// (<c>Transaction.Begin</c>, <c>Transaction.End</c>), else the earliest and the latest. Works on the database's readings as on those
/// that have just come.
/// </summary>
internal static class EnergyRegister
{
    /// <summary>The measurand that is billed, and the default of every version.</summary>
    public const string Measurand = "Energy.Active.Import.Register";

    private const string Begin = "Transaction.Begin";
    private const string End = "Transaction.End";

    // A direct-current charge point may measure both sides of its rectifier, and hears of the vehicle's own meter.
    private const string Outlet = "Outlet";
    private const string Vehicle = "EV";

    /// <summary>Whether a reading stands for an end of its transaction by its own word.</summary>
    public static bool IsMarked(MeterReading reading) => reading.Context is Begin or End;

    /// <summary>Those that a bill can be made of: the register's sum of the phases, in a unit known here.</summary>
    public static IQueryable<MeterReading> OfRegister(this IQueryable<MeterReading> readings) => readings.Where(reading =>
        reading.Measurand == Measurand && reading.Phase == null && reading.Number != null && reading.Location != Vehicle
        && (reading.Unit == "Wh" || reading.Unit == "kWh"));

    /// <summary>The best for the start first; none that was taken at the end.</summary>
    public static IQueryable<MeterReading> BestForStart(this IQueryable<MeterReading> readings) => readings
        .Where(reading => reading.Context != End)
        .OrderByDescending(reading => reading.Context == Begin)
        .ThenByDescending(reading => reading.Location == Outlet)
        .ThenBy(reading => reading.SampledAt);

    /// <summary>The best for the stop first; none that was taken at the beginning.</summary>
    public static IQueryable<MeterReading> BestForStop(this IQueryable<MeterReading> readings) => readings
        .Where(reading => reading.Context != Begin)
        .OrderByDescending(reading => reading.Context == End)
        .ThenByDescending(reading => reading.Location == Outlet)
        .ThenByDescending(reading => reading.SampledAt);

    /// <summary>In Wh; null for no reading.</summary>
    public static decimal? InWh(MeterReading? reading) => reading?.Unit == "kWh" ? reading.Number * 1000 : reading?.Number;
}
