using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// A period of a charging schedule; its limits and setpoints are in the schedule's unit, W or A (OCPP 2.0.1 part 2,
/// ChargingSchedulePeriodType).
/// </summary>
/// <param name="StartPeriod">When it begins, and the one before ends, from the start of the schedule; s.</param>
/// <param name="Limit">
/// The most to charge with: in A per phase, in W over all phases, or L1 alone if L2 and L3 have their own.
/// </param>
/// <param name="NumberPhases">How many phases may be used; absent means 3 for AC, and should be absent for DC.</param>
/// <param name="PhaseToUse">
/// The phase to use, 1 to 3, if only one is and the EVSE can switch; absent leaves it to the station.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingSchedulePeriod(
    int StartPeriod,
    decimal Limit,
    int? NumberPhases = null,
    int? PhaseToUse = null,
    CustomData? CustomData = null);
