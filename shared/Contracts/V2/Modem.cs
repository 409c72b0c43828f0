using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>The modem of a charging station, by its SIM card (OCPP 2.0.1 and 2.1 part 2, ModemType).</summary>
/// <param name="Iccid">The number of the SIM card itself.</param>
/// <param name="Imsi">The subscriber identity on the SIM card.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Modem(
    [MaxLength(20)] string? Iccid = null,
    [MaxLength(20)] string? Imsi = null,
    CustomData? CustomData = null);
