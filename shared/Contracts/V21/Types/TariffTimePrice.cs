using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A price of time and when it applies (OCPP 2.1 part 2, TariffTimePriceType).</summary>
/// <param name="PriceMinute">Price per minute without tax.</param>
/// <param name="Conditions">When the price applies; absent means always.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TariffTimePrice(
    decimal PriceMinute,
    TariffConditions? Conditions = null,
    CustomData? CustomData = null);
