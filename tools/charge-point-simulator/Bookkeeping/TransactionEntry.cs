namespace Ocpp.Micro.ChargePointSimulator.Bookkeeping;

/// <summary>A transaction as the charge point saw it: what it reported, and what became of each report.</summary>
/// <param name="chargePointId">The charge point.</param>
/// <param name="connectorId">The connector, from 1; in 2.x of its EVSE, and 0 when the charge point names none.</param>
/// <param name="idTag">Who charged.</param>
/// <param name="startedAt">When it began, to the millisecond.</param>
/// <param name="meterStart">The energy register in Wh at that time.</param>
public sealed class TransactionEntry(
    string chargePointId, int connectorId, string idTag, DateTimeOffset startedAt, int meterStart)
{
    private readonly Lock _lock = new();
    private readonly List<ReadingEntry> _readings = [];

    /// <summary>The charge point.</summary>
    public string ChargePointId => chargePointId;

    /// <summary>The connector, from 1; in 2.x of its EVSE, and 0 when the charge point names none.</summary>
    public int ConnectorId => connectorId;

    /// <summary>The EVSE, from 1; null in 1.6, which knows connectors only.</summary>
    public int? EvseId { get; init; }

    /// <summary>Who charged.</summary>
    public string IdTag => idTag;

    /// <summary>When it began, to the millisecond.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The energy register in Wh when it began.</summary>
    public int MeterStart => meterStart;

    /// <summary>The reservation that it used up.</summary>
    public int? ReservationId { get; init; }

    /// <summary>The transaction id; in 1.6 null until the central system has given one, in 2.x the charge point's own.</summary>
    public string? TransactionId { get; internal set; }

    /// <summary>What the central system said about the id tag when it heard of the transaction; null until then.</summary>
    public string? StartStatus { get; internal set; }

    /// <summary>Whether the central system has the start.</summary>
    public Delivery StartDelivery { get; internal set; }

    /// <summary>The end; null while the transaction goes on.</summary>
    public StopEntry? Stop { get; internal set; }

    /// <summary>The meter readings so far, in the order they were taken.</summary>
    public IReadOnlyList<ReadingEntry> Readings
    {
        get
        {
            lock (_lock)
            {
                return [.. _readings];
            }
        }
    }

    internal ReadingEntry Add(ReadingEntry reading)
    {
        lock (_lock)
        {
            _readings.Add(reading);
        }

        return reading;
    }
}
