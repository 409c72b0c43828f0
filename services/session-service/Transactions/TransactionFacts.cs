using System.Globalization;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Words what the ledger has entered for those who listen.</summary>
internal static class TransactionFacts
{
    public static TransactionStarted Started(Transaction transaction) => new(
        Guid.CreateVersion7(),
        transaction.ChargePointId,
        transaction.StartedAt,
        TextOf(transaction.Id),
        ConnectorId: transaction.ConnectorId,
        IdToken: transaction.IdTag,
        Authorization: transaction.StartStatus.ToString(),
        MeterStart: transaction.MeterStart,
        ReservationId: transaction.ReservationId);

    public static TransactionStopped Stopped(Transaction transaction, TransactionStop stop) => Stopped(stop) with
    {
        StartedAt = transaction.StartedAt,
        ConnectorId = transaction.ConnectorId,
        IdToken = transaction.IdTag,
        MeterStart = transaction.MeterStart,
    };

    public static TransactionStopped Stopped(TransactionStop stop) => new(
        Guid.CreateVersion7(),
        stop.ChargePointId,
        stop.StoppedAt,
        TextOf(stop.TransactionId),
        MeterStop: stop.MeterStop,
        Reason: stop.Reason);

    private static string TextOf(int transactionId) => transactionId.ToString(CultureInfo.InvariantCulture);
}
