using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a report of display messages will come (OCPP 2.0.1 and 2.1 part 2, GetDisplayMessagesStatusEnumType).
/// </summary>
[OcppEnum]
public enum GetDisplayMessagesStatusEnum
{
    /// <summary>It will come.</summary>
    Accepted,

    /// <summary>No message matches the request.</summary>
    Unknown,
}
