using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks for the schedule that results from all charging profiles together (OCPP 2.1 part 2, GetCompositeScheduleRequest).
/// </summary>
/// <param name="Duration">How far the schedule should reach; s.</param>
/// <param name="EvseId">The EVSE; 0 means the station's grid connection.</param>
/// <param name="ChargingRateUnit">The unit the limits should have; absent leaves it to the station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetCompositeScheduleResponse>(OcppVersion.V21, "GetCompositeSchedule")]
public sealed partial record GetCompositeScheduleRequest(
    int Duration,
    [Range(0, int.MaxValue)] int EvseId,
    ChargingRateUnitEnum? ChargingRateUnit = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="GetCompositeScheduleRequest"/> (OCPP 2.1 part 2, GetCompositeScheduleResponse).</summary>
/// <param name="Status">Whether the schedule could be calculated.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="Schedule">The schedule, when it could be calculated.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetCompositeScheduleResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CompositeSchedule? Schedule = null,
    CustomData? CustomData = null);

/// <summary>The schedule that results from all charging profiles together (OCPP 2.1 part 2, CompositeScheduleType).</summary>
/// <param name="EvseId">The EVSE; 0 means the station's grid connection.</param>
/// <param name="Duration">How far it reaches; s.</param>
/// <param name="ScheduleStart">When it begins; its periods count from here.</param>
/// <param name="ChargingRateUnit">The unit of the limits.</param>
/// <param name="ChargingSchedulePeriod">Its periods, in order of time.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CompositeSchedule(
    [Range(0, int.MaxValue)] int EvseId,
    int Duration,
    DateTimeOffset ScheduleStart,
    ChargingRateUnitEnum ChargingRateUnit,
    [MinLength(1)] IReadOnlyList<ChargingSchedulePeriod> ChargingSchedulePeriod,
    CustomData? CustomData = null);
