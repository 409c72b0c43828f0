using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether certificates of the asked types are installed (OCPP 2.0.1 and 2.1 part 2, GetInstalledCertificateStatusEnumType).
/// </summary>
[OcppEnum]
public enum GetInstalledCertificateStatusEnum
{
    /// <summary>There are some, and the answer lists them.</summary>
    Accepted,

    /// <summary>There are none.</summary>
    NotFound,
}
