using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>What a signed certificate is for (OCPP 2.0.1 part 2, CertificateSigningUseEnumType).</summary>
[OcppEnum]
public enum CertificateSigningUseEnum
{
    /// <summary>The station's connection to the central system.</summary>
    ChargingStationCertificate,

    /// <summary>ISO 15118 connections with vehicles.</summary>
    V2GCertificate,
}
