using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Which algorithm the hashes of a certificate are made with (OCPP 1.6 security whitepaper §6.10).</summary>
[OcppEnum]
public enum HashAlgorithm
{
    /// <summary>SHA-256.</summary>
    SHA256,

    /// <summary>SHA-384.</summary>
    SHA384,

    /// <summary>SHA-512.</summary>
    SHA512,
}
