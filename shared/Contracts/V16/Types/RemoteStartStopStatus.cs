using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Whether a charge point follows a remote start or stop (OCPP 1.6 §7.39).</summary>
[OcppEnum]
public enum RemoteStartStopStatus
{
    /// <summary>It does.</summary>
    Accepted,

    /// <summary>It does not.</summary>
    Rejected,
}
