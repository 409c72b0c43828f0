using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.SessionService.Metering;

/// <summary>Whose meter it is.</summary>
/// <param name="ChargePointId">Which charge point.</param>
/// <param name="Family">Whose ids those are.</param>
/// <param name="EvseId">Which EVSE, zero being the main meter; null on 1.6 and when it is not known.</param>
/// <param name="ConnectorId">Which connector; on 1.6 zero is the main meter.</param>
/// <param name="TransactionId">The transaction, by the id of its row where there is one; null outside of one.</param>
internal sealed record MeterPlace(
    string ChargePointId, OcppFamily Family, int? EvseId = null, int? ConnectorId = null, string? TransactionId = null);
