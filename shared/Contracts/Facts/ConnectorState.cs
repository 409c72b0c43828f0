using System.Text.Json.Serialization;

namespace Ocpp.Micro.Contracts.Facts;

/// <summary>The state of a connector in the terms of OCPP 2.x, into which those of 1.6 fall.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConnectorState>))]
public enum ConnectorState
{
    /// <summary>Free for a user.</summary>
    Available,

    /// <summary>In use; on 1.6 Preparing, Charging, SuspendedEV, SuspendedEVSE and Finishing.</summary>
    Occupied,

    /// <summary>Kept for someone.</summary>
    Reserved,

    /// <summary>Taken out of service.</summary>
    Unavailable,

    /// <summary>Broken.</summary>
    Faulted,
}
