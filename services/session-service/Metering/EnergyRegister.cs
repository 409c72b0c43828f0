using System.Linq.Expressions;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Tells the readings that a bill can be made of.</summary>
internal static class EnergyRegister
{
    /// <summary>The measurand that is billed, and the default of every version.</summary>
    public const string Measurand = "Energy.Active.Import.Register";

    /// <summary>Where the energy is handed over.</summary>
    public const string Outlet = "Outlet";

    // The vehicle's own meter, and one that stands before several charge points (2.1).
    private const string Vehicle = "EV";
    private const string Upstream = "Upstream";

    /// <summary>The register's sum of the phases, at this charge point, in a unit known here; for the database.</summary>
    public static Expression<Func<MeterReading, bool>> Billable { get; } = reading =>
        reading.Measurand == Measurand && reading.Phase == null && reading.Number != null
        && reading.Location != Vehicle && reading.Location != Upstream
        && (reading.Unit == "Wh" || reading.Unit == "kWh");

    /// <summary>The same for readings in memory.</summary>
    public static Func<MeterReading, bool> IsBillable { get; } = Billable.Compile();

    /// <summary>In Wh; null for no reading.</summary>
    public static decimal? InWh(MeterReading? reading) => reading?.Unit == "kWh" ? reading.Number * 1000 : reading?.Number;
}
