using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>
/// Asks the charge point to send a message now; the variant of the security extension (OCPP 1.6 security whitepaper §5.5).
/// </summary>
/// <param name="RequestedMessage">Which message to send.</param>
/// <param name="ConnectorId">
/// The connector the message is about, always above 0; absent when it is not about a specific one.
/// </param>
[OcppRequest<ExtendedTriggerMessageResponse>(OcppVersion.V16, "ExtendedTriggerMessage")]
public sealed partial record ExtendedTriggerMessageRequest(ExtendedMessageTrigger RequestedMessage, int? ConnectorId = null);

/// <summary>Answers <see cref="ExtendedTriggerMessageRequest"/> (OCPP 1.6 security whitepaper §5.6).</summary>
/// <param name="Status">Whether the charge point sends the message.</param>
[OcppObject]
public sealed partial record ExtendedTriggerMessageResponse(TriggerMessageStatus Status);

/// <summary>
/// Which message the charge point is asked to send, in the security extension (OCPP 1.6 security whitepaper §6.14).
/// </summary>
[OcppEnum]
public enum ExtendedMessageTrigger
{
    /// <summary>A <see cref="BootNotificationRequest"/>.</summary>
    BootNotification,

    /// <summary>A <see cref="LogStatusNotificationRequest"/>.</summary>
    LogStatusNotification,

    /// <summary>A <see cref="SignedFirmwareStatusNotificationRequest"/>, not the plain one.</summary>
    FirmwareStatusNotification,

    /// <summary>A <see cref="HeartbeatRequest"/>.</summary>
    Heartbeat,

    /// <summary>A <see cref="MeterValuesRequest"/>.</summary>
    MeterValues,

    /// <summary>A <see cref="SignCertificateRequest"/> for a new charge point certificate.</summary>
    SignChargePointCertificate,

    /// <summary>A <see cref="StatusNotificationRequest"/>.</summary>
    StatusNotification,
}
