using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Tells that batteries were put into or taken out of a battery swap station (OCPP 2.1 part 2, BatterySwapRequest).
/// </summary>
/// <param name="BatteryData">The batteries.</param>
/// <param name="EventType">What happened to them.</param>
/// <param name="IdToken">Who swaps the batteries.</param>
/// <param name="RequestId">
/// Number that ties together what goes in, what comes out and a <see cref="RequestBatterySwapRequest"/>.
/// </param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<BatterySwapResponse>(OcppVersion.V21, "BatterySwap")]
public sealed partial record BatterySwapRequest(
    [MinLength(1)] IReadOnlyList<BatteryData> BatteryData,
    BatterySwapEventEnum EventType,
    IdToken IdToken,
    int RequestId,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="BatterySwapRequest"/>, which cannot be refused (OCPP 2.1 part 2, BatterySwapResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record BatterySwapResponse(CustomData? CustomData = null);

/// <summary>A battery in a battery swap (OCPP 2.1 part 2, BatteryDataType).</summary>
/// <param name="EvseId">The slot it was put into or taken from.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="SoC">Its state of charge; %.</param>
/// <param name="SoH">Its state of health; %.</param>
/// <param name="ProductionDate">When it was made.</param>
/// <param name="VendorInfo">What else the battery tells of itself; the vendor defines the form.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record BatteryData(
    [Range(0, int.MaxValue)] int EvseId,
    [MaxLength(50)] string SerialNumber,
    [Range(0.0, 100.0)] decimal SoC,
    [Range(0.0, 100.0)] decimal SoH,
    DateTimeOffset? ProductionDate = null,
    [MaxLength(500)] string? VendorInfo = null,
    CustomData? CustomData = null);

/// <summary>What happened in a battery swap (OCPP 2.1 part 2, BatterySwapEventEnumType).</summary>
[OcppEnum]
public enum BatterySwapEventEnum
{
    /// <summary>Batteries were put in.</summary>
    BatteryIn,

    /// <summary>Batteries were taken out.</summary>
    BatteryOut,

    /// <summary>The offered batteries were not taken out in time.</summary>
    BatteryOutTimeout,
}
