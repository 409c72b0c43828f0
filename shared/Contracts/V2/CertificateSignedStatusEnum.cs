using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a charging station takes a signed certificate (OCPP 2.0.1 and 2.1 part 2, CertificateSignedStatusEnumType).
/// </summary>
[OcppEnum]
public enum CertificateSignedStatusEnum
{
    /// <summary>It is valid and will be used.</summary>
    Accepted,

    /// <summary>It is not valid or could not be taken.</summary>
    Rejected,
}
