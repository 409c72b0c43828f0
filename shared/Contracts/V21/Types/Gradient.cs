using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Ramp rates for normal operation and for a soft start (OCPP 2.1 part 2, GradientType).</summary>
/// <param name="Priority">Rank among settings of the same kind; 0 is the highest.</param>
/// <param name="Rate">Default ramp rate; s, 0 when it does not apply.</param>
/// <param name="SoftGradient">Ramp rate of a soft start; s, 0 when it does not apply.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Gradient(
    [Range(0, int.MaxValue)] int Priority,
    [WireName("gradient")] decimal Rate,
    decimal SoftGradient,
    CustomData? CustomData = null);
