using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>A tariff of a mobility operator over time, by ISO 15118-2 (OCPP 2.0.1 part 2, SalesTariffType).</summary>
/// <param name="Id">Identifies the tariff within the charging session.</param>
/// <param name="SalesTariffEntry">The entries, one for each interval.</param>
/// <param name="SalesTariffDescription">A short title for people.</param>
/// <param name="NumEPriceLevels">How many different price levels all the tariffs use.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SalesTariff(
    int Id,
    [MinLength(1), MaxLength(1024)] IReadOnlyList<SalesTariffEntry> SalesTariffEntry,
    [MaxLength(32)] string? SalesTariffDescription = null,
    int? NumEPriceLevels = null,
    CustomData? CustomData = null);
