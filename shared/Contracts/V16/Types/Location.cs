using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Where it was measured (OCPP 1.6 §7.30).</summary>
[OcppEnum]
public enum Location
{
    /// <summary>In the cable.</summary>
    Cable,

    /// <summary>In the vehicle.</summary>
    EV,

    /// <summary>At the charge point's connection to the grid.</summary>
    Inlet,

    /// <summary>At the connector.</summary>
    Outlet,

    /// <summary>Inside the charge point, a temperature for example.</summary>
    Body,
}
