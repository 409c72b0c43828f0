using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Further settings of a volt-var curve (OCPP 2.1 part 2, ReactivePowerParamsType).</summary>
/// <param name="VRef">Adjustment of the nominal AC voltage (rms) to the voltage points of the curve; %.</param>
/// <param name="AutonomousVRefEnable">Whether the reference voltage adjusts itself.</param>
/// <param name="AutonomousVRefTimeConstant">Time constant by which the reference voltage adjusts itself.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReactivePowerParams(
    decimal? VRef = null,
    bool? AutonomousVRefEnable = null,
    decimal? AutonomousVRefTimeConstant = null,
    CustomData? CustomData = null);
