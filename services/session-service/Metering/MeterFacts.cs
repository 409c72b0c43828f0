using Ocpp.Micro.Contracts.Facts;
using StoredReading = Ocpp.Micro.SessionService.Data.MeterReading;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Words what was stored of a meter for those who listen.</summary>
internal static class MeterFacts
{
    public static MeterValuesRecorded Recorded(IReadOnlyList<StoredReading> readings)
    {
        var first = readings[0];
        return new(
            Guid.CreateVersion7(),
            first.ChargePointId,
            readings.Max(reading => reading.SampledAt),
            first.TransactionId,
            first.EvseId,
            first.ConnectorId,
            [.. readings.Select(Word)],
            first.Family);
    }

    private static MeterReading Word(StoredReading reading) => new(
        reading.SampledAt,
        reading.Measurand,
        reading.Number,
        reading.Unit,
        reading.Context,
        reading.Location,
        reading.Phase,
        reading.Number is null ? reading.Value : null);
}
