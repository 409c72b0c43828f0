using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>The grid conditions under which energy transfer may begin or resume (OCPP 2.1 part 2, EnterServiceType).</summary>
/// <param name="Priority">Rank among settings; 0 is the highest.</param>
/// <param name="HighVoltage">Voltage the grid must not exceed.</param>
/// <param name="LowVoltage">Voltage the grid must not fall below.</param>
/// <param name="HighFreq">Frequency the grid must not exceed.</param>
/// <param name="LowFreq">Frequency the grid must not fall below.</param>
/// <param name="Delay">How long to wait before entering service.</param>
/// <param name="RandomDelay">Bound of the random wait before entering service.</param>
/// <param name="RampRate">Ramp when entering service; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record EnterService(
    [Range(0, int.MaxValue)] int Priority,
    decimal HighVoltage,
    decimal LowVoltage,
    decimal HighFreq,
    decimal LowFreq,
    decimal? Delay = null,
    decimal? RandomDelay = null,
    decimal? RampRate = null,
    CustomData? CustomData = null);
