using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What state a connector is in (OCPP 2.0.1 and 2.1 part 2, ConnectorStatusEnumType).</summary>
[OcppEnum]
public enum ConnectorStatusEnum
{
    /// <summary>Free for a user.</summary>
    Available,

    /// <summary>In use.</summary>
    Occupied,

    /// <summary>Kept for someone.</summary>
    Reserved,

    /// <summary>Taken out of service.</summary>
    Unavailable,

    /// <summary>Broken; no charging is possible.</summary>
    Faulted,
}
