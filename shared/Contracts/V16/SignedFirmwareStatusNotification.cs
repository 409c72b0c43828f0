using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells how a signed firmware update gets on (OCPP 1.6 security whitepaper §5.19).</summary>
/// <param name="Status">State of the update.</param>
/// <param name="RequestId">
/// Number of the <see cref="SignedUpdateFirmwareRequest"/>; absent only in a triggered message with no update running.
/// </param>
[OcppRequest<SignedFirmwareStatusNotificationResponse>(OcppVersion.V16, "SignedFirmwareStatusNotification")]
public sealed partial record SignedFirmwareStatusNotificationRequest(SignedFirmwareStatus Status, int? RequestId = null);

/// <summary>Answers <see cref="SignedFirmwareStatusNotificationRequest"/> (OCPP 1.6 security whitepaper §5.20).</summary>
[OcppObject]
public sealed partial record SignedFirmwareStatusNotificationResponse;

/// <summary>How a signed firmware update gets on (OCPP 1.6 security whitepaper §6.6).</summary>
[OcppEnum]
public enum SignedFirmwareStatus
{
    /// <summary>The firmware is downloaded; the update goes on.</summary>
    Downloaded,

    /// <summary>The download failed; the update is over.</summary>
    DownloadFailed,

    /// <summary>The firmware is being downloaded.</summary>
    Downloading,

    /// <summary>The download is put off until later.</summary>
    DownloadScheduled,

    /// <summary>The download is paused.</summary>
    DownloadPaused,

    /// <summary>No update is running; sent only when a trigger asks for it.</summary>
    Idle,

    /// <summary>The installation failed; the update is over.</summary>
    InstallationFailed,

    /// <summary>The firmware is being installed.</summary>
    Installing,

    /// <summary>The firmware is installed; the update is over.</summary>
    Installed,

    /// <summary>The charge point is about to restart into the new firmware.</summary>
    InstallRebooting,

    /// <summary>The installation waits for the time given in the request.</summary>
    InstallScheduled,

    /// <summary>A check of the firmware, such as a checksum, failed; the update is over.</summary>
    InstallVerificationFailed,

    /// <summary>The signature does not fit the firmware; the update is over.</summary>
    InvalidSignature,

    /// <summary>The signature fits the firmware; the update goes on.</summary>
    SignatureVerified,
}
