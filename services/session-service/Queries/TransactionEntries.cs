using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Transactions;
using Ocpp.Micro.SessionService.Data;

namespace Ocpp.Micro.SessionService.Queries;

/// <summary>Makes of rows what operators see.</summary>
internal static class TransactionEntries
{
    public static TransactionEntry Of(Transaction row) => new(
        row.Id,
        row.ChargePointId,
        row.TransactionId,
        row.Version.Subprotocol(),
        row.EvseId,
        row.ConnectorId,
        row.Authorization?.ToString(),
        row.StartedAt is { } startedAt ? new(startedAt, row.MeterStart, row.StartReceivedAt, row.StartedOffline) : null,
        row.StoppedAt is { } stoppedAt
            ? new(stoppedAt, row.MeterStop, row.StopReason, row.StopIdToken, row.StopReceivedAt, row.StoppedOffline)
            : null,
        row.MeterStop - row.MeterStart)
    {
        ChargingState = row.ChargingState,
        TimeSpentCharging = row.TimeSpentCharging is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ReservationId = row.ReservationId,
        RemoteStartId = row.RemoteStartId,
        GroupId = row.GroupId,
        IdToken = row.IdToken,
        IdTokenType = row.IdTokenType,
    };

    public static MeterValueEntry Of(MeterReading row) => new(
        row.Id,
        row.SampledAt,
        row.Measurand,
        row.Value,
        row.Number,
        row.Unit,
        row.Phase,
        row.Location,
        row.Context,
        row.Multiplier,
        row.SignedData is { } signed ? new(signed, row.SigningMethod, row.EncodingMethod, row.PublicKey) : null);
}
