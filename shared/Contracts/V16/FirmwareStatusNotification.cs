using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells how a firmware update gets on (OCPP 1.6 §4.5, §6.19).</summary>
/// <param name="Status">How far it is.</param>
[OcppRequest<FirmwareStatusNotificationResponse>(OcppVersion.V16, "FirmwareStatusNotification")]
public sealed partial record FirmwareStatusNotificationRequest(FirmwareStatus Status);

/// <summary>Answers <see cref="FirmwareStatusNotificationRequest"/> (OCPP 1.6 §6.20).</summary>
[OcppObject]
public sealed partial record FirmwareStatusNotificationResponse;

/// <summary>How far a firmware update is (OCPP 1.6 §7.25).</summary>
[OcppEnum]
public enum FirmwareStatus
{
    /// <summary>The charge point has the new firmware.</summary>
    Downloaded,

    /// <summary>It could not fetch the new firmware.</summary>
    DownloadFailed,

    /// <summary>It is fetching the new firmware.</summary>
    Downloading,

    /// <summary>No update is under way; only when the central system asked.</summary>
    Idle,

    /// <summary>It could not install the new firmware.</summary>
    InstallationFailed,

    /// <summary>It is installing the new firmware.</summary>
    Installing,

    /// <summary>It runs the new firmware.</summary>
    Installed,
}
