using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to unlock a connector (OCPP 2.0.1 part 2, UnlockConnectorRequest).</summary>
/// <param name="EvseId">The EVSE the connector belongs to.</param>
/// <param name="ConnectorId">The connector, counted within its EVSE.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<UnlockConnectorResponse>(OcppVersion.V201, "UnlockConnector")]
public sealed partial record UnlockConnectorRequest(int EvseId, int ConnectorId, CustomData? CustomData = null);

/// <summary>Answers <see cref="UnlockConnectorRequest"/> (OCPP 2.0.1 part 2, UnlockConnectorResponse).</summary>
/// <param name="Status">Whether the connector was unlocked.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record UnlockConnectorResponse(
    UnlockStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
