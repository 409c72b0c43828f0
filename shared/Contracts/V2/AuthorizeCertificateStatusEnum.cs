using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// What the check of a contract certificate found (OCPP 2.0.1 and 2.1 part 2, AuthorizeCertificateStatusEnumType).
/// </summary>
[OcppEnum]
public enum AuthorizeCertificateStatusEnum
{
    /// <summary>The whole chain is valid.</summary>
    Accepted,

    /// <summary>Not used any more.</summary>
    SignatureError,

    /// <summary>The certificate has expired.</summary>
    CertificateExpired,

    /// <summary>The certificate was revoked, as a revocation list or OCSP tells.</summary>
    CertificateRevoked,

    /// <summary>Not used any more.</summary>
    NoCertificateAvailable,

    /// <summary>The chain is not valid or could not be verified.</summary>
    CertChainError,

    /// <summary>The contract's account id is invalid, unknown, expired or blocked.</summary>
    ContractCancelled,
}
