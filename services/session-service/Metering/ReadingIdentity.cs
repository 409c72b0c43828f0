using System.Globalization;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>
/// Derives the id of a reading from its business key: charge point, transaction (whose id is its family's) or else place, instant, what was measured, and the
/// value. The value belongs to it, for two values in one second are two readings, while a repetition is equal in all.
/// </summary>
internal static class ReadingIdentity
{
    /// <param name="place">Where.</param>
    /// <param name="sample">What, with the defaults filled in.</param>
    public static Guid Of(MeterPlace place, Sample sample) => DerivedId.Of(
        sample.At, place.ChargePointId, Place(place), sample.Measurand, sample.Phase, sample.Location, sample.Context, sample.Unit,
        sample.Multiplier?.ToString(CultureInfo.InvariantCulture), sample.Format, sample.Value, sample.Signature?.Data);

    private static string Place(MeterPlace place) => place switch
    {
        { TransactionId: { } transaction } => $"transaction {place.Family} {transaction}",
        { EvseId: { } evse } => string.Create(CultureInfo.InvariantCulture, $"evse {evse}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"connector {place.ConnectorId}"),
    };
}
