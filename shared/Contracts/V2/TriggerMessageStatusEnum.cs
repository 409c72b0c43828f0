using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a message that was asked for will be sent (OCPP 2.0.1 and 2.1 part 2, TriggerMessageStatusEnumType).
/// </summary>
[OcppEnum]
public enum TriggerMessageStatusEnum
{
    /// <summary>It will be sent.</summary>
    Accepted,

    /// <summary>It will not be sent.</summary>
    Rejected,

    /// <summary>It will not be sent: the charging station doesn't know it or cannot be asked for it.</summary>
    NotImplemented,
}
