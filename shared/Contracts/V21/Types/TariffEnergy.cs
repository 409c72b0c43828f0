using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The prices of energy, and the taxes on them (OCPP 2.1 part 2, TariffEnergyType).</summary>
/// <param name="Prices">The prices, each with its conditions.</param>
/// <param name="TaxRates">The taxes on these prices.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffEnergy(
    [MinLength(1)] IReadOnlyList<TariffEnergyPrice> Prices,
    [MinLength(1), MaxLength(5)] IReadOnlyList<TaxRate>? TaxRates = null,
    CustomData? CustomData = null);
