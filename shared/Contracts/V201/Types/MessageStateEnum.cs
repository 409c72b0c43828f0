using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Which state of the charging station a display message is shown in (OCPP 2.0.1 part 2, MessageStateEnumType).
/// </summary>
[OcppEnum]
public enum MessageStateEnum
{
    /// <summary>While charging.</summary>
    Charging,

    /// <summary>While faulted.</summary>
    Faulted,

    /// <summary>While there is no transaction.</summary>
    Idle,

    /// <summary>While out of service.</summary>
    Unavailable,
}
