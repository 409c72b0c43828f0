using System.Globalization;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Fills in what a charge point left out of a sample (OCPP 1.6 §7.43; 2.x SampledValueType).</summary>
internal static class ReadingDefaults
{
    private const string Raw = "Raw";

    // More than mankind has ever charged, in Wh; beyond it the calculations of a bill would end in an overflow.
    private const decimal Most = 1e15m;

    public static MeterReading Complete(MeterPlace place, Sample sample)
    {
        var measurand = sample.Measurand ?? EnergyRegister.Measurand;
        var completed = sample with
        {
            Measurand = measurand,
            Location = sample.Location ?? "Outlet",
            Context = sample.Context ?? "Sample.Periodic",
            Unit = sample.Unit ?? DefaultUnit(measurand),
            Format = sample.Format ?? Raw,
        };
        return new()
        {
            Id = ReadingIdentity.Of(place, completed),
            ChargePointId = place.ChargePointId,
            EvseId = place.EvseId,
            ConnectorId = place.ConnectorId,
            TransactionId = place.TransactionId,
            Family = place.Family,
            SampledAt = sample.At,
            Measurand = measurand,
            Phase = sample.Phase,
            Location = completed.Location,
            Context = completed.Context,
            Unit = completed.Unit,
            Format = completed.Format,
            Value = sample.Value,
            Multiplier = sample.Multiplier,
            Number = completed.Format == Raw ? Parse(sample.Value, sample.Multiplier ?? 0) : null,
            SignedData = sample.Signature?.Data,
            SigningMethod = sample.Signature?.Method,
            EncodingMethod = sample.Signature?.Encoding,
            PublicKey = sample.Signature?.PublicKey,
        };
    }

    // "Default = Wh if the (default) measurand is an Energy type": a state of charge without a unit is no energy.
    private static string? DefaultUnit(string measurand) =>
        measurand.StartsWith("Energy.", StringComparison.Ordinal) ? "Wh" : null;

    private static decimal? Parse(string value, int multiplier) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Scale(number, multiplier) : null;

    // A power of ten that no meter has leaves the value without a number rather than the message without an answer.
    private static decimal? Scale(decimal number, int multiplier)
    {
        const int MostDigits = 28;
        if (Math.Abs((long)multiplier) > MostDigits)
            return null;

        try
        {
            for (; multiplier > 0; multiplier--)
                number *= 10;
            for (; multiplier < 0; multiplier++)
                number /= 10;

            return Math.Abs(number) <= Most ? number : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
