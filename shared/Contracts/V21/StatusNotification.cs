using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Tells the state of a connector (OCPP 2.1 part 2, StatusNotificationRequest).</summary>
/// <param name="Timestamp">Since when the connector is in this state.</param>
/// <param name="ConnectorStatus">Its state.</param>
/// <param name="EvseId">The EVSE the connector belongs to.</param>
/// <param name="ConnectorId">The connector, counted within its EVSE.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<StatusNotificationResponse>(OcppVersion.V21, "StatusNotification")]
public sealed partial record StatusNotificationRequest(
    DateTimeOffset Timestamp,
    ConnectorStatusEnum ConnectorStatus,
    [Range(0, int.MaxValue)] int EvseId,
    [Range(0, int.MaxValue)] int ConnectorId,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="StatusNotificationRequest"/> (OCPP 2.1 part 2, StatusNotificationResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record StatusNotificationResponse(CustomData? CustomData = null);
