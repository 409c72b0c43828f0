using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Asks a local controller to stop offering a firmware to its charging stations (OCPP 2.1 part 2, UnpublishFirmwareRequest).
/// </summary>
/// <param name="Checksum">The firmware, by the MD5 checksum of its whole file in hexadecimal.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<UnpublishFirmwareResponse>(OcppVersion.V21, "UnpublishFirmware")]
public sealed partial record UnpublishFirmwareRequest([MaxLength(32)] string Checksum, CustomData? CustomData = null);

/// <summary>Answers <see cref="UnpublishFirmwareRequest"/> (OCPP 2.1 part 2, UnpublishFirmwareResponse).</summary>
/// <param name="Status">Whether the firmware is still offered.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UnpublishFirmwareResponse(UnpublishFirmwareStatusEnum Status, CustomData? CustomData = null);
