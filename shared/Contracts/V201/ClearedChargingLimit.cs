using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Tells that a charging limit set from outside no longer holds (OCPP 2.0.1 part 2, ClearedChargingLimitRequest).
/// </summary>
/// <param name="ChargingLimitSource">Who had set the limit, such as <c>EMS</c> or <c>SO</c>.</param>
/// <param name="EvseId">The EVSE that had the limit; absent means the whole station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearedChargingLimitResponse>(OcppVersion.V201, "ClearedChargingLimit")]
public sealed partial record ClearedChargingLimitRequest(
    ChargingLimitSourceEnum ChargingLimitSource,
    int? EvseId = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearedChargingLimitRequest"/> (OCPP 2.0.1 part 2, ClearedChargingLimitResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearedChargingLimitResponse(CustomData? CustomData = null);
