using Ocpp.Micro.SessionService.Authorization;
using Ocpp.Micro.SessionService.Metering;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>What a charge point says when a transaction has stopped.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="TransactionId">The id it was given.</param>
/// <param name="Token">Who stopped it; null when it stopped by itself.</param>
/// <param name="StoppedAt">When, by the charge point's clock.</param>
/// <param name="MeterStop">The meter, in Wh.</param>
/// <param name="Reason">Why, as the specification spells it.</param>
/// <param name="Samples">Meter values that came along.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
internal sealed record TransactionStop(
    string ChargePointId,
    int TransactionId,
    TokenKey? Token,
    DateTimeOffset StoppedAt,
    int MeterStop,
    string? Reason,
    IReadOnlyList<Sample> Samples,
    DateTimeOffset ReceivedAt);
