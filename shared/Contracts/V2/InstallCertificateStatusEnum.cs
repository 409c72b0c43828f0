using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a certificate was installed (OCPP 2.0.1 and 2.1 part 2, InstallCertificateStatusEnumType).</summary>
[OcppEnum]
public enum InstallCertificateStatusEnum
{
    /// <summary>It was installed.</summary>
    Accepted,

    /// <summary>It is not valid, or there is no place for another one.</summary>
    Rejected,

    /// <summary>It is valid, and installing it failed for another reason.</summary>
    Failed,
}
