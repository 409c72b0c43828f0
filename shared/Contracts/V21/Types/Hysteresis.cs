using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>How an EV returns to normal operation after a grid event (OCPP 2.1 part 2, HysteresisType).</summary>
/// <param name="HysteresisHigh">Upper threshold for the return, as an absolute number in the curve's <c>yUnit</c>.</param>
/// <param name="HysteresisLow">Lower threshold for the return, as an absolute number in the curve's <c>yUnit</c>.</param>
/// <param name="HysteresisDelay">How long in s to wait before the return, once between the two thresholds.</param>
/// <param name="HysteresisGradient">Ramp rate of the return; % per s.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Hysteresis(
    decimal? HysteresisHigh = null,
    decimal? HysteresisLow = null,
    decimal? HysteresisDelay = null,
    decimal? HysteresisGradient = null,
    CustomData? CustomData = null);
