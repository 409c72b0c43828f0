using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>A charging station, as it describes itself (OCPP 2.0.1 and 2.1 part 2, ChargingStationType).</summary>
/// <param name="Model">The vendor's model name.</param>
/// <param name="VendorName">Name of the vendor; need not be unique.</param>
/// <param name="SerialNumber">Serial number in the vendor's own form.</param>
/// <param name="Modem">Its modem for mobile networks.</param>
/// <param name="FirmwareVersion">The firmware it runs.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ChargingStation(
    [MaxLength(20)] string Model,
    [MaxLength(50)] string VendorName,
    [MaxLength(25)] string? SerialNumber = null,
    Modem? Modem = null,
    [MaxLength(50)] string? FirmwareVersion = null,
    CustomData? CustomData = null);
