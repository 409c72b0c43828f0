using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How hashes of certificate data were made (OCPP 2.0.1 and 2.1 part 2, HashAlgorithmEnumType).</summary>
[OcppEnum]
public enum HashAlgorithmEnum
{
    /// <summary>SHA-256.</summary>
    SHA256,

    /// <summary>SHA-384.</summary>
    SHA384,

    /// <summary>SHA-512.</summary>
    SHA512,
}
