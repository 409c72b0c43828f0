using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Whether a request about DER controls was carried out (OCPP 2.1 part 2, DERControlStatusEnumType).</summary>
[OcppEnum]
public enum DERControlStatusEnum
{
    /// <summary>It was carried out.</summary>
    Accepted,

    /// <summary>It was refused.</summary>
    Rejected,

    /// <summary>The charging station does not support the type of control.</summary>
    NotSupported,

    /// <summary>There is no such control.</summary>
    NotFound,
}
