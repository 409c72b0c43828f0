using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a local controller has stopped offering a firmware (OCPP 2.0.1 and 2.1 part 2, UnpublishFirmwareStatusEnumType).
/// </summary>
[OcppEnum]
public enum UnpublishFirmwareStatusEnum
{
    /// <summary>Not yet: it is being downloaded.</summary>
    DownloadOngoing,

    /// <summary>It did not offer such a firmware.</summary>
    NoFirmware,

    /// <summary>It offers it no longer.</summary>
    Unpublished,
}
