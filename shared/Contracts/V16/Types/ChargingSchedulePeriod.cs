using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>A part of a charging schedule with one limit (OCPP 1.6 §7.14).</summary>
/// <param name="StartPeriod">When it starts, in s since the start of the schedule; the period before ends there.</param>
/// <param name="Limit">The most allowed, in the unit of the schedule; at most one decimal.</param>
/// <param name="NumberPhases">How many phases may be used; absent means 3.</param>
[OcppObject]
public sealed partial record ChargingSchedulePeriod(int StartPeriod, [MultipleOf(0.1)] decimal Limit, int? NumberPhases = null);
