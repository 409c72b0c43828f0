using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>
/// What an event changes of a 2.x transaction beside its token and its meter. The first Started and the first Ended count; what is
/// said later about a transaction that has ended fills in what was missing and changes nothing else.
/// </summary>
internal static class SessionState
{
    // "If omitted, Local": OCPP 2.0.1 and 2.1 part 2, TransactionType.stoppedReason.
    private const string DefaultReason = "Local";

    public static void Apply(Transaction transaction, TransactionReport report)
    {
        FillIn(transaction, report);
        if (transaction.StoppedAt is null && !(report.OccurredAt < transaction.LastEventAt))
            transaction.ChargingState = report.ChargingState ?? transaction.ChargingState;

        if (report.EventType is TransactionEventEnum.Started && transaction.StartedAt is null)
            Start(transaction, report);
        if (report.EventType is TransactionEventEnum.Ended && transaction.StoppedAt is null)
            Stop(transaction, report);

        if (!(report.OccurredAt < transaction.LastEventAt))
            transaction.LastEventAt = report.OccurredAt;
    }

    private static void FillIn(Transaction transaction, TransactionReport report)
    {
        transaction.EvseId ??= report.EvseId;
        transaction.ConnectorId ??= report.ConnectorId;
        transaction.ReservationId ??= report.ReservationId;
        transaction.RemoteStartId ??= report.RemoteStartId;
        if (!(report.TimeSpentCharging < transaction.TimeSpentCharging))
            transaction.TimeSpentCharging = report.TimeSpentCharging ?? transaction.TimeSpentCharging;
    }

    private static void Start(Transaction transaction, TransactionReport report)
    {
        transaction.StartedAt = report.OccurredAt;
        transaction.StartedOffline = report.Offline;
        transaction.StartReceivedAt = report.ReceivedAt;
    }

    private static void Stop(Transaction transaction, TransactionReport report)
    {
        transaction.ExclusiveToken = null;
        transaction.StoppedAt = report.OccurredAt;
        transaction.StoppedOffline = report.Offline;
        transaction.StopReceivedAt = report.ReceivedAt;
        transaction.StopReason = report.StoppedReason ?? DefaultReason;
    }
}
