using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How the publishing of firmware goes (OCPP 2.0.1 and 2.1 part 2, PublishFirmwareStatusEnumType).</summary>
[OcppEnum]
public enum PublishFirmwareStatusEnum
{
    /// <summary>Nothing is being published.</summary>
    Idle,

    /// <summary>The download is planned.</summary>
    DownloadScheduled,

    /// <summary>The firmware is being downloaded.</summary>
    Downloading,

    /// <summary>The firmware was downloaded.</summary>
    Downloaded,

    /// <summary>The firmware is published.</summary>
    Published,

    /// <summary>The download failed.</summary>
    DownloadFailed,

    /// <summary>The download pauses.</summary>
    DownloadPaused,

    /// <summary>The checksum does not match, which ends it.</summary>
    InvalidChecksum,

    /// <summary>The checksum matches.</summary>
    ChecksumVerified,

    /// <summary>The firmware could not be published.</summary>
    PublishFailed,
}
