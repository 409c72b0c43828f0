using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>A cost per kWh (OCPP 2.0.1 and 2.1 part 2, CostType).</summary>
/// <param name="CostKind">What the amount counts.</param>
/// <param name="Amount">The estimated or real cost per kWh, before the multiplier.</param>
/// <param name="AmountMultiplier">Power of ten, -3 to 3, to multiply the amount by.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Cost(
    CostKindEnum CostKind,
    int Amount,
    int? AmountMultiplier = null,
    CustomData? CustomData = null);
