using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>A connector with its meter; number 0 stands for the whole charge point (OCPP 1.6 §3.8).</summary>
internal sealed class Connector(int id)
{
    private ChargingSession? _session;

    public int Id => id;

    public ConnectorStatus Status { get; set; }

    public DateTimeOffset StatusSince { get; set; }

    /// <summary>The status the central system knows, in its version's word; null when it knows none.</summary>
    public string? Reported { get; set; }

    /// <summary>The next sequence number, where it is counted for each EVSE rather than for each transaction.</summary>
    public int NextSeqNo { get; set; }

    /// <summary>The energy register in Wh; it never goes back.</summary>
    public int MeterWh { get; set; }

    /// <summary>Takes effect when the session that runs has ended.</summary>
    public bool BecomesUnavailable { get; set; }

    public Reservation? Reservation { get; set; }

    public ChargingSession? Session => Volatile.Read(ref _session);

    /// <summary>Whether a session with this id tag may begin.</summary>
    public bool IsFreeFor(string idTag) =>
        Id > 0
        && Session is null
        && (Status == ConnectorStatus.Available
            || (Status == ConnectorStatus.Reserved && idTag.Equals(Reservation?.IdTag, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Takes the connector for a session; false when another has it.</summary>
    public bool TryOccupy(ChargingSession session, string idTag) =>
        IsFreeFor(idTag)
        && Interlocked.CompareExchange(ref _session, session, null) is null;

    public void Release() => Volatile.Write(ref _session, null);
}
