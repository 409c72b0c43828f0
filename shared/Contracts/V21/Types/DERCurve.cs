using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A DER control in the form of a curve (OCPP 2.1 part 2, DERCurveType).</summary>
/// <param name="CurveData">The points of the curve.</param>
/// <param name="Priority">Rank among controls; 0 is the highest.</param>
/// <param name="YUnit">Unit of the y-axis.</param>
/// <param name="Hysteresis">How to return to normal after a grid event.</param>
/// <param name="ReactivePowerParams">Further settings of a volt-var curve.</param>
/// <param name="VoltageParams">Further settings of voltage monitoring.</param>
/// <param name="ResponseTime">
/// Time in s to reach 90 % of a new target after a voltage change; 0 is no limit, absent the device's own default.
/// </param>
/// <param name="StartTime">When the curve becomes active; absent only for a default.</param>
/// <param name="Duration">How long the curve is active in s; absent only for a default.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record DERCurve(
    [MinLength(1), MaxLength(10)] IReadOnlyList<DERCurvePoints> CurveData,
    [Range(0, int.MaxValue)] int Priority,
    DERUnitEnum YUnit,
    Hysteresis? Hysteresis = null,
    ReactivePowerParams? ReactivePowerParams = null,
    VoltageParams? VoltageParams = null,
    decimal? ResponseTime = null,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null,
    CustomData? CustomData = null);
