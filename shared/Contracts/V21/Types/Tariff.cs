using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// A tariff: prices for energy, time and fixed fees, each with the conditions it applies under (OCPP 2.1 part 2, TariffType).
/// </summary>
/// <param name="TariffId">The tariff's unique id.</param>
/// <param name="Currency">Currency of all its prices, as an ISO 4217 code.</param>
/// <param name="Description">The tariff in words for the driver, once per language.</param>
/// <param name="Energy">Prices of energy.</param>
/// <param name="ValidFrom">When the tariff takes effect; absent means at once.</param>
/// <param name="ChargingTime">Prices of the time spent charging.</param>
/// <param name="IdleTime">Prices of the time connected without charging.</param>
/// <param name="FixedFee">Fees that don't depend on energy or time.</param>
/// <param name="ReservationTime">Prices of the time a reservation lasts.</param>
/// <param name="ReservationFixed">Fees for making a reservation.</param>
/// <param name="MinCost">What a transaction costs at least.</param>
/// <param name="MaxCost">What a transaction costs at most.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Tariff(
    [MaxLength(60)] string TariffId,
    [MaxLength(3)] string Currency,
    [MinLength(1), MaxLength(10)] IReadOnlyList<MessageContent>? Description = null,
    TariffEnergy? Energy = null,
    DateTimeOffset? ValidFrom = null,
    TariffTime? ChargingTime = null,
    TariffTime? IdleTime = null,
    TariffFixed? FixedFee = null,
    TariffTime? ReservationTime = null,
    TariffFixed? ReservationFixed = null,
    Price? MinCost = null,
    Price? MaxCost = null,
    CustomData? CustomData = null);
