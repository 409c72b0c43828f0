using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A limit on the power the EV discharges with (OCPP 2.1 part 2, LimitMaxDischargeType).</summary>
/// <param name="Priority">Rank among settings of the same kind; 0 is the highest.</param>
/// <param name="PctMaxDischargePower">
/// Share of the EV's rated discharge power above which the power monitoring curve acts; %, 0 to 100.
/// </param>
/// <param name="PowerMonitoringMustTrip">The power monitoring curve, which says when the EV must disconnect.</param>
/// <param name="StartTime">From when the setting applies.</param>
/// <param name="Duration">How long the setting applies; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record LimitMaxDischarge(
    [Range(0, int.MaxValue)] int Priority,
    decimal? PctMaxDischargePower = null,
    DERCurve? PowerMonitoringMustTrip = null,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null,
    CustomData? CustomData = null);
