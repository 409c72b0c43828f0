using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether the OCSP status of a certificate could be had (OCPP 2.0.1 and 2.1 part 2, GetCertificateStatusEnumType).
/// </summary>
[OcppEnum]
public enum GetCertificateStatusEnum
{
    /// <summary>It could be had.</summary>
    Accepted,

    /// <summary>It could not be had.</summary>
    Failed,
}
