using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks the charge point to send a message now (OCPP 1.6 §5.17, §6.51).</summary>
/// <param name="RequestedMessage">Which message to send.</param>
/// <param name="ConnectorId">The connector the message is about, always above 0; absent means each it can be about.</param>
[OcppRequest<TriggerMessageResponse>(OcppVersion.V16, "TriggerMessage")]
public sealed partial record TriggerMessageRequest(MessageTrigger RequestedMessage, int? ConnectorId = null);

/// <summary>Answers <see cref="TriggerMessageRequest"/> (OCPP 1.6 §6.52).</summary>
/// <param name="Status">Whether the charge point sends the message.</param>
[OcppObject]
public sealed partial record TriggerMessageResponse(TriggerMessageStatus Status);

/// <summary>Which message the charge point is asked to send (OCPP 1.6 §7.32).</summary>
[OcppEnum]
public enum MessageTrigger
{
    /// <summary>A <see cref="BootNotificationRequest"/>.</summary>
    BootNotification,

    /// <summary>A <see cref="DiagnosticsStatusNotificationRequest"/>.</summary>
    DiagnosticsStatusNotification,

    /// <summary>A <see cref="FirmwareStatusNotificationRequest"/>.</summary>
    FirmwareStatusNotification,

    /// <summary>A <see cref="HeartbeatRequest"/>.</summary>
    Heartbeat,

    /// <summary>A <see cref="MeterValuesRequest"/>.</summary>
    MeterValues,

    /// <summary>A <see cref="StatusNotificationRequest"/>.</summary>
    StatusNotification,
}
