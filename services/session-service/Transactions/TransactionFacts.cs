using System.Globalization;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>Words what the ledger has entered for those who listen.</summary>
internal static class TransactionFacts
{
    public static TransactionStarted Started(Transaction transaction, DateTimeOffset startedAt) => new(
        Guid.CreateVersion7(),
        transaction.ChargePointId,
        startedAt,
        transaction.TransactionId,
        transaction.EvseId,
        transaction.ConnectorId,
        transaction.IdToken,
        transaction.IdTokenType,
        transaction.Authorization?.ToString(),
        transaction.MeterStart,
        transaction.ReservationId,
        transaction.RemoteStartId,
        transaction.Family,
        transaction.ReportedId);

    public static TransactionStopped Stopped(Transaction transaction, DateTimeOffset stoppedAt) => new(
        Guid.CreateVersion7(),
        transaction.ChargePointId,
        stoppedAt,
        transaction.TransactionId,
        transaction.StartedAt,
        transaction.EvseId,
        transaction.ConnectorId,
        transaction.IdToken,
        transaction.IdTokenType,
        transaction.MeterStart,
        transaction.MeterStop,
        transaction.StopReason,
        transaction.Family,
        transaction.ReportedId);

    public static TransactionCorrected Corrected(Transaction transaction, DateTimeOffset stoppedAt, DateTimeOffset correctedAt) => new(
        Guid.CreateVersion7(),
        transaction.ChargePointId,
        correctedAt,
        transaction.TransactionId,
        transaction.Family,
        stoppedAt,
        transaction.StartedAt,
        transaction.EvseId,
        transaction.ConnectorId,
        transaction.IdToken,
        transaction.IdTokenType,
        transaction.MeterStart,
        transaction.MeterStop,
        transaction.StopReason,
        transaction.ReportedId);

    public static TransactionStopped Stopped(TransactionStop stop) => new(
        Guid.CreateVersion7(),
        stop.ChargePointId,
        stop.StoppedAt,
        stop.TransactionId > 0 ? stop.TransactionId.ToString(CultureInfo.InvariantCulture) : null,
        MeterStop: stop.MeterStop,
        Reason: stop.Reason,
        Family: OcppFamily.V16);
}
