using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What a signed certificate is for (OCPP 2.1 part 2, CertificateSigningUseEnumType).</summary>
[OcppEnum]
public enum CertificateSigningUseEnum
{
    /// <summary>The station's connection to the central system.</summary>
    ChargingStationCertificate,

    /// <summary>ISO 15118 connections with vehicles.</summary>
    V2GCertificate,

    /// <summary>ISO 15118-20 connections with vehicles.</summary>
    V2G20Certificate,
}
