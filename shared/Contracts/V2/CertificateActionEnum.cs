using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a contract certificate is to be installed or updated (OCPP 2.0.1 and 2.1 part 2, CertificateActionEnumType).
/// </summary>
[OcppEnum]
public enum CertificateActionEnum
{
    /// <summary>A certificate is to be installed.</summary>
    Install,

    /// <summary>The certificate the vehicle has is to be updated.</summary>
    Update,
}
