using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Where a reading is measured (OCPP 2.1 part 2, LocationEnumType).</summary>
[OcppEnum]
public enum LocationEnum
{
    /// <summary>Inside the charging station.</summary>
    Body,

    /// <summary>At the cable between the station and the EV.</summary>
    Cable,

    /// <summary>By the EV.</summary>
    EV,

    /// <summary>Where the power comes in, to the station (EVSE 0) or to the EVSE.</summary>
    Inlet,

    /// <summary>At the connector.</summary>
    Outlet,

    /// <summary>At the meter of the premises that the station is connected behind.</summary>
    Upstream,
}
