using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a certificate was deleted (OCPP 2.0.1 and 2.1 part 2, DeleteCertificateStatusEnumType).</summary>
[OcppEnum]
public enum DeleteCertificateStatusEnum
{
    /// <summary>It was deleted.</summary>
    Accepted,

    /// <summary>It is there and could not be deleted.</summary>
    Failed,

    /// <summary>There is no such certificate.</summary>
    NotFound,
}
