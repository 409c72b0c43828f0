using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a request about a customer was accepted (OCPP 2.0.1 and 2.1 part 2, CustomerInformationStatusEnumType).
/// </summary>
[OcppEnum]
public enum CustomerInformationStatusEnum
{
    /// <summary>It will be done.</summary>
    Accepted,

    /// <summary>The station can't do it in its present state.</summary>
    Rejected,

    /// <summary>The request doesn't tell which customer it is about.</summary>
    Invalid,
}
