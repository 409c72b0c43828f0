using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether connection data was stored (OCPP 2.0.1 and 2.1 part 2, SetNetworkProfileStatusEnumType).</summary>
[OcppEnum]
public enum SetNetworkProfileStatusEnum
{
    /// <summary>It was stored.</summary>
    Accepted,

    /// <summary>The charging station refused it.</summary>
    Rejected,

    /// <summary>Storing it failed.</summary>
    Failed,
}
