using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Further settings of voltage monitoring and of riding through faults (OCPP 2.1 part 2, VoltageParamsType).</summary>
/// <param name="Hv10MinMeanValue">
/// Voltage threshold of the ten-minute mean (EN 50549-1, 4.9.3.4); the EV must trip when above it for the trip delay.
/// </param>
/// <param name="Hv10MinMeanTripDelay">How long the ten-minute mean may be exceeded before the EV must trip.</param>
/// <param name="PowerDuringCessation">What the EV must feed in while it rides through a fault; absent means nothing.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VoltageParams(
    decimal? Hv10MinMeanValue = null,
    decimal? Hv10MinMeanTripDelay = null,
    PowerDuringCessationEnum? PowerDuringCessation = null,
    CustomData? CustomData = null);
