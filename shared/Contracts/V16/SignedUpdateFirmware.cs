using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to download and install signed firmware (OCPP 1.6 security whitepaper §5.21).</summary>
/// <param name="RequestId">Number that each <see cref="SignedFirmwareStatusNotificationRequest"/> of this update repeats.</param>
/// <param name="Firmware">Which firmware to install, and when.</param>
/// <param name="Retries">How often to try the download; absent leaves it to the charge point.</param>
/// <param name="RetryInterval">Time between two tries, in s; absent leaves it to the charge point.</param>
[OcppRequest<SignedUpdateFirmwareResponse>(OcppVersion.V16, "SignedUpdateFirmware")]
public sealed partial record SignedUpdateFirmwareRequest(
    int RequestId,
    Firmware Firmware,
    int? Retries = null,
    int? RetryInterval = null);

/// <summary>Answers <see cref="SignedUpdateFirmwareRequest"/> (OCPP 1.6 security whitepaper §5.22).</summary>
/// <param name="Status">Whether the charge point starts the update.</param>
[OcppObject]
public sealed partial record SignedUpdateFirmwareResponse(UpdateFirmwareStatus Status);

/// <summary>A signed firmware file and when to install it (OCPP 1.6 security whitepaper §6.7).</summary>
/// <param name="Location">URI to download it from.</param>
/// <param name="RetrieveDateTime">When to download it.</param>
/// <param name="SigningCertificate">The X.509 certificate it is signed with, in PEM.</param>
/// <param name="Signature">Its signature in Base64.</param>
/// <param name="InstallDateTime">When to install it; absent means as soon as the charge point can.</param>
[OcppObject]
public sealed partial record Firmware(
    [MaxLength(512)] string Location,
    DateTimeOffset RetrieveDateTime,
    [MaxLength(5500)] string SigningCertificate,
    [MaxLength(800)] string Signature,
    DateTimeOffset? InstallDateTime = null);

/// <summary>Whether a charge point starts a signed firmware update (OCPP 1.6 security whitepaper §6.16).</summary>
[OcppEnum]
public enum UpdateFirmwareStatus
{
    /// <summary>It starts the update, which may still fail.</summary>
    Accepted,

    /// <summary>It does not start the update.</summary>
    Rejected,

    /// <summary>It starts the update and has cancelled one that was running.</summary>
    AcceptedCanceled,

    /// <summary>It does not, as the signing certificate is not valid.</summary>
    InvalidCertificate,

    /// <summary>It does not, as the signing certificate is revoked.</summary>
    RevokedCertificate,
}
