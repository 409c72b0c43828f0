using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How far a firmware update has come (OCPP 2.0.1 and 2.1 part 2, FirmwareStatusEnumType).</summary>
[OcppEnum]
public enum FirmwareStatusEnum
{
    /// <summary>The new firmware is downloaded.</summary>
    Downloaded,

    /// <summary>The download failed; the update is over.</summary>
    DownloadFailed,

    /// <summary>The download is running.</summary>
    Downloading,

    /// <summary>The download waits for its time.</summary>
    DownloadScheduled,

    /// <summary>The download is paused.</summary>
    DownloadPaused,

    /// <summary>No update is going on; only sent when the central system asked for the message.</summary>
    Idle,

    /// <summary>The installation failed; the update is over.</summary>
    InstallationFailed,

    /// <summary>The installation is running.</summary>
    Installing,

    /// <summary>The new firmware is installed; the update is over.</summary>
    Installed,

    /// <summary>The station is about to restart to activate the new firmware.</summary>
    InstallRebooting,

    /// <summary>The installation waits for its time.</summary>
    InstallScheduled,

    /// <summary>A check of the new firmware failed, for example its checksum; the update is over.</summary>
    InstallVerificationFailed,

    /// <summary>The signature of the new firmware is not valid; the update is over.</summary>
    InvalidSignature,

    /// <summary>The signature of the new firmware is valid.</summary>
    SignatureVerified,
}
