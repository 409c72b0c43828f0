using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a vehicle's certificate request could be processed (OCPP 2.0.1 and 2.1 part 2, Iso15118EVCertificateStatusEnumType).
/// </summary>
[OcppEnum]
public enum Iso15118EVCertificateStatusEnum
{
    /// <summary>It was processed, and the answer holds what to pass to the vehicle.</summary>
    Accepted,

    /// <summary>It could not be processed.</summary>
    Failed,
}
