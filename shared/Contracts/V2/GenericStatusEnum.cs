using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a request could be processed (OCPP 2.0.1 and 2.1 part 2, GenericStatusEnumType).</summary>
[OcppEnum]
public enum GenericStatusEnum
{
    /// <summary>It was accepted and is or will be carried out.</summary>
    Accepted,

    /// <summary>It was refused.</summary>
    Rejected,
}
