using System.Globalization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Fills in what a charge point left out of a sample (OCPP 1.6 §7.43).</summary>
internal static class ReadingDefaults
{
    private const string EnergyRegister = "Energy.Active.Import.Register";
    private const string Raw = "Raw";

    public static MeterReading Complete(string chargePointId, int? connectorId, int? transactionId, Sample sample)
    {
        // Zero and less is what charge points send outside a transaction; an id that was given is above.
        if (transactionId <= 0)
            transactionId = null;

        var measurand = sample.Measurand ?? EnergyRegister;
        var location = sample.Location ?? "Outlet";
        var context = sample.Context ?? "Sample.Periodic";
        var unit = sample.Unit ?? DefaultUnit(measurand);
        var format = sample.Format ?? Raw;
        return new()
        {
            Id = ReadingIdentity.Of(
                chargePointId, connectorId, transactionId, sample, measurand, location, context, unit, format),
            ChargePointId = chargePointId,
            ConnectorId = connectorId,
            TransactionId = transactionId,
            SampledAt = sample.At,
            Measurand = measurand,
            Phase = sample.Phase,
            Location = location,
            Context = context,
            Unit = unit,
            Format = format,
            Value = sample.Value,
            Number = format == Raw ? Parse(sample.Value) : null,
        };
    }

    // "Default = Wh if the (default) measurand is an Energy type": a state of charge without a unit is no energy.
    private static string? DefaultUnit(string measurand) =>
        measurand.StartsWith("Energy.", StringComparison.Ordinal) ? "Wh" : null;

    private static decimal? Parse(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
