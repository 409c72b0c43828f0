using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// A frequency droop setting: power follows the grid frequency outside a band (OCPP 2.1 part 2, FreqDroopType).
/// </summary>
/// <param name="Priority">Rank among settings of the same kind; 0 is the highest.</param>
/// <param name="OverFreq">Frequency at which the over-frequency droop starts; Hz.</param>
/// <param name="UnderFreq">Frequency at which the under-frequency droop starts; Hz.</param>
/// <param name="OverDroop">Droop above the over-frequency start, per unit.</param>
/// <param name="UnderDroop">Droop below the under-frequency start, per unit.</param>
/// <param name="ResponseTime">Open-loop response time; s.</param>
/// <param name="StartTime">From when the setting applies.</param>
/// <param name="Duration">How long the setting applies; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FreqDroop(
    [Range(0, int.MaxValue)] int Priority,
    decimal OverFreq,
    decimal UnderFreq,
    decimal OverDroop,
    decimal UnderDroop,
    decimal ResponseTime,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null,
    CustomData? CustomData = null);
