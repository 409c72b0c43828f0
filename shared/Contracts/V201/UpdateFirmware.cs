using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to download and install a firmware (OCPP 2.0.1 part 2, UpdateFirmwareRequest).</summary>
/// <param name="RequestId">Number that the firmware status notifications repeat.</param>
/// <param name="Firmware">The firmware and when to install it.</param>
/// <param name="Retries">How often to retry the download; 0 is never, absent leaves it to the charging station.</param>
/// <param name="RetryInterval">How long to wait before a retry; s, absent leaves it to the charging station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<UpdateFirmwareResponse>(OcppVersion.V201, "UpdateFirmware")]
public sealed partial record UpdateFirmwareRequest(
    int RequestId,
    Firmware Firmware,
    int? Retries = null,
    int? RetryInterval = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="UpdateFirmwareRequest"/> (OCPP 2.0.1 part 2, UpdateFirmwareResponse).</summary>
/// <param name="Status">Whether the update will be done.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UpdateFirmwareResponse(
    UpdateFirmwareStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>A firmware to download and install (OCPP 2.0.1 part 2, FirmwareType).</summary>
/// <param name="Location">URI to download it from.</param>
/// <param name="RetrieveDateTime">When to download it.</param>
/// <param name="InstallDateTime">When to install it; absent leaves it to the charging station.</param>
/// <param name="SigningCertificate">The certificate it is signed with (X.509), PEM encoded.</param>
/// <param name="Signature">Its signature, Base64 encoded.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record Firmware(
    [MaxLength(512)] string Location,
    DateTimeOffset RetrieveDateTime,
    DateTimeOffset? InstallDateTime = null,
    [MaxLength(5500)] string? SigningCertificate = null,
    [MaxLength(800)] string? Signature = null,
    CustomData? CustomData = null);
