using Ocpp.Micro.SessionService.Authorization;

namespace Ocpp.Micro.SessionService.Transactions;

/// <summary>What a charge point says when a transaction starts.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="ConnectorId">Which connector; above zero.</param>
/// <param name="Token">Who.</param>
/// <param name="StartedAt">When, by the charge point's clock.</param>
/// <param name="MeterStart">The meter, in Wh.</param>
/// <param name="ReservationId">The reservation it ends.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
internal sealed record TransactionStart(
    string ChargePointId,
    int ConnectorId,
    TokenKey Token,
    DateTimeOffset StartedAt,
    int MeterStart,
    int? ReservationId,
    DateTimeOffset ReceivedAt);
