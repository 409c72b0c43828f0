using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a firmware update will be done (OCPP 2.0.1 and 2.1 part 2, UpdateFirmwareStatusEnumType).</summary>
[OcppEnum]
public enum UpdateFirmwareStatusEnum
{
    /// <summary>It will be done.</summary>
    Accepted,

    /// <summary>It will not be done.</summary>
    Rejected,

    /// <summary>It will be done, and an update under way was cancelled for it.</summary>
    AcceptedCanceled,

    /// <summary>It will not be done: the signing certificate is invalid.</summary>
    InvalidCertificate,

    /// <summary>It will not be done: the signing certificate is revoked.</summary>
    RevokedCertificate,
}
