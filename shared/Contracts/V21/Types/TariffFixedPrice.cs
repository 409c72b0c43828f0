using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A fixed fee and when it applies (OCPP 2.1 part 2, TariffFixedPriceType).</summary>
/// <param name="PriceFixed">The fee without tax, for example for the start.</param>
/// <param name="Conditions">When the fee applies; absent means always.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffFixedPrice(
    decimal PriceFixed,
    TariffConditionsFixed? Conditions = null,
    CustomData? CustomData = null);
