using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks the charging station to send a certain message (OCPP 2.0.1 part 2, TriggerMessageRequest).</summary>
/// <param name="RequestedMessage">The message to send.</param>
/// <param name="Evse">The EVSE, and connector, to send it for; absent means the whole station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<TriggerMessageResponse>(OcppVersion.V201, "TriggerMessage")]
public sealed partial record TriggerMessageRequest(
    MessageTriggerEnum RequestedMessage,
    EVSE? Evse = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="TriggerMessageRequest"/> (OCPP 2.0.1 part 2, TriggerMessageResponse).</summary>
/// <param name="Status">Whether the message will be sent.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record TriggerMessageResponse(
    TriggerMessageStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);

/// <summary>Which message is to be sent (OCPP 2.0.1 part 2, MessageTriggerEnumType).</summary>
[OcppEnum]
public enum MessageTriggerEnum
{
    /// <summary>A <see cref="BootNotificationRequest"/>.</summary>
    BootNotification,

    /// <summary>A <see cref="LogStatusNotificationRequest"/>.</summary>
    LogStatusNotification,

    /// <summary>A <see cref="FirmwareStatusNotificationRequest"/>.</summary>
    FirmwareStatusNotification,

    /// <summary>A <see cref="HeartbeatRequest"/>.</summary>
    Heartbeat,

    /// <summary>A <see cref="MeterValuesRequest"/>.</summary>
    MeterValues,

    /// <summary>A <see cref="SignCertificateRequest"/> for the connection to the central system.</summary>
    SignChargingStationCertificate,

    /// <summary>A <see cref="SignCertificateRequest"/> for ISO 15118-2 connections.</summary>
    SignV2GCertificate,

    /// <summary>A <see cref="StatusNotificationRequest"/>.</summary>
    StatusNotification,

    /// <summary>A <see cref="TransactionEventRequest"/> for the running transaction.</summary>
    TransactionEvent,

    /// <summary>A <see cref="SignCertificateRequest"/> for one certificate for central system and ISO 15118.</summary>
    SignCombinedCertificate,

    /// <summary>A <see cref="PublishFirmwareStatusNotificationRequest"/>.</summary>
    PublishFirmwareStatusNotification,
}
