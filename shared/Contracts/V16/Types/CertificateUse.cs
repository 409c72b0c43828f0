using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>What a root certificate is used for (OCPP 1.6 security whitepaper §6.4).</summary>
[OcppEnum]
public enum CertificateUse
{
    /// <summary>Verifies the certificates of the central system and the charge point.</summary>
    CentralSystemRootCertificate,

    /// <summary>Verifies the manufacturer's certificate.</summary>
    ManufacturerRootCertificate,
}
