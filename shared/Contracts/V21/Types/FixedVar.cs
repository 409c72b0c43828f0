using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A fixed setpoint of reactive power (OCPP 2.1 part 2, FixedVarType).</summary>
/// <param name="Priority">Rank among settings; 0 is the highest.</param>
/// <param name="Setpoint">
/// Reactive power in % from -100 to 100 of what <c>unit</c> says; negative for charging, positive for discharging.
/// </param>
/// <param name="Unit">What the setpoint is a percentage of.</param>
/// <param name="StartTime">When it becomes active.</param>
/// <param name="Duration">How long it is active; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FixedVar(
    [Range(0, int.MaxValue)] int Priority,
    decimal Setpoint,
    DERUnitEnum Unit,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null,
    CustomData? CustomData = null);
