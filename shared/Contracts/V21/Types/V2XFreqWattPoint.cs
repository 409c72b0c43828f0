using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A point of a frequency-watt curve (OCPP 2.1 part 2, V2XFreqWattPointType).</summary>
/// <param name="Frequency">Grid frequency; Hz.</param>
/// <param name="Power">Power at that frequency in W; positive charges, negative discharges.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record V2XFreqWattPoint(decimal Frequency, decimal Power, CustomData? CustomData = null);
