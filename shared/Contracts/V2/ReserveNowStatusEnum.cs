using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether the reservation was made (OCPP 2.0.1 and 2.1 part 2, ReserveNowStatusEnumType).</summary>
[OcppEnum]
public enum ReserveNowStatusEnum
{
    /// <summary>The reservation was made.</summary>
    Accepted,

    /// <summary>Not made: the EVSE or its connectors are faulty.</summary>
    Faulted,

    /// <summary>Not made: the EVSE or the connector is in use.</summary>
    Occupied,

    /// <summary>Not made: the charging station takes no reservations.</summary>
    Rejected,

    /// <summary>Not made: the EVSE or its connectors are out of service.</summary>
    Unavailable,
}
