using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to unlock a connector, such as for a cable that is stuck (OCPP 1.6 §5.18, §6.53).</summary>
/// <param name="ConnectorId">The connector, always above 0.</param>
[OcppRequest<UnlockConnectorResponse>(OcppVersion.V16, "UnlockConnector")]
public sealed partial record UnlockConnectorRequest(int ConnectorId);

/// <summary>Answers <see cref="UnlockConnectorRequest"/> (OCPP 1.6 §6.54).</summary>
/// <param name="Status">Whether the connector is unlocked.</param>
[OcppObject]
public sealed partial record UnlockConnectorResponse(UnlockStatus Status);

/// <summary>Whether a connector is unlocked (OCPP 1.6 §7.46).</summary>
[OcppEnum]
public enum UnlockStatus
{
    /// <summary>It is unlocked.</summary>
    Unlocked,

    /// <summary>The charge point tried, and it is still locked or the lock failed.</summary>
    UnlockFailed,

    /// <summary>It has no lock, or there is no such connector.</summary>
    NotSupported,
}
