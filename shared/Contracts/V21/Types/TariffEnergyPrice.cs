using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A price of energy and when it applies (OCPP 2.1 part 2, TariffEnergyPriceType).</summary>
/// <param name="PriceKwh">Price per kWh without tax.</param>
/// <param name="Conditions">When the price applies; absent means always.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffEnergyPrice(
    decimal PriceKwh,
    TariffConditions? Conditions = null,
    CustomData? CustomData = null);
