using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>
/// One end of a transaction, and which reading of a meter stands for it: the one that was taken for that purpose
/// (<c>Transaction.Begin</c>, <c>Transaction.End</c>), else the earliest or the latest; never one that was taken for the other end.
/// </summary>
internal sealed class TransactionEnd
{
    private const string Begin = "Transaction.Begin";
    private const string End = "Transaction.End";

    private readonly string _own;
    private readonly string _other;
    private readonly bool _latest;

    private TransactionEnd(string own, string other, bool latest) => (_own, _other, _latest) = (own, other, latest);

    public static TransactionEnd Start { get; } = new(Begin, End, latest: false);

    public static TransactionEnd Stop { get; } = new(End, Begin, latest: true);

    /// <summary>Whether a reading stands for this end by its own word.</summary>
    public bool IsMarked(MeterReading? reading) => reading?.Context == _own;

    /// <summary>Those of the database, the best first.</summary>
    public IQueryable<MeterReading> Rank(IQueryable<MeterReading> readings)
    {
        var (own, other) = (_own, _other);
        var marked = readings.Where(reading => reading.Context != other).OrderByDescending(reading => reading.Context == own);
        var ranked = _latest ? marked.ThenByDescending(reading => reading.SampledAt) : marked.ThenBy(reading => reading.SampledAt);
        return ranked.ThenBy(reading => reading.Id);
    }

    /// <summary>The best of those in memory; null for none.</summary>
    public MeterReading? BestOf(IEnumerable<MeterReading> readings) => readings
        .Where(reading => reading.Context != _other)
        .OrderByDescending(IsMarked)
        .ThenBy(reading => _latest ? -reading.SampledAt.UtcTicks : reading.SampledAt.UtcTicks)
        .ThenBy(reading => reading.Id)
        .FirstOrDefault();
}
