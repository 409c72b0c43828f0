using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A fixed power factor (OCPP 2.1 part 2, FixedPFType).</summary>
/// <param name="Priority">Rank among settings; 0 is the highest.</param>
/// <param name="Displacement">The power factor, cos φ, from 0 to 1.</param>
/// <param name="Excitation">Whether reactive power is absorbed (under-excited); otherwise it is injected (over-excited).</param>
/// <param name="StartTime">When it becomes active.</param>
/// <param name="Duration">How long it is active; s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record FixedPF(
    [Range(0, int.MaxValue)] int Priority,
    decimal Displacement,
    bool Excitation,
    DateTimeOffset? StartTime = null,
    decimal? Duration = null,
    CustomData? CustomData = null);
