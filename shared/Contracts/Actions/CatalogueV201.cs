namespace Ocpp.Micro.Contracts.Actions;

/// <summary>The 64 actions of OCPP 2.0.1 (part 2, messages).</summary>
internal static class CatalogueV201
{
    // Charging station to CSMS: 24, and DataTransfer.
    private static readonly string[] _fromChargePoint =
    [
        "Authorize",
        "BootNotification",
        "ClearedChargingLimit",
        "FirmwareStatusNotification",
        "Get15118EVCertificate",
        "GetCertificateStatus",
        "Heartbeat",
        "LogStatusNotification",
        "MeterValues",
        "NotifyChargingLimit",
        "NotifyCustomerInformation",
        "NotifyDisplayMessages",
        "NotifyEVChargingNeeds",
        "NotifyEVChargingSchedule",
        "NotifyEvent",
        "NotifyMonitoringReport",
        "NotifyReport",
        "PublishFirmwareStatusNotification",
        "ReportChargingProfiles",
        "ReservationStatusUpdate",
        "SecurityEventNotification",
        "SignCertificate",
        "StatusNotification",
        "TransactionEvent",
    ];

    // CSMS to charging station: 39, and DataTransfer.
    private static readonly string[] _fromCentralSystem =
    [
        "CancelReservation",
        "CertificateSigned",
        "ChangeAvailability",
        "ClearCache",
        "ClearChargingProfile",
        "ClearDisplayMessage",
        "ClearVariableMonitoring",
        "CostUpdated",
        "CustomerInformation",
        "DeleteCertificate",
        "GetBaseReport",
        "GetChargingProfiles",
        "GetCompositeSchedule",
        "GetDisplayMessages",
        "GetInstalledCertificateIds",
        "GetLocalListVersion",
        "GetLog",
        "GetMonitoringReport",
        "GetReport",
        "GetTransactionStatus",
        "GetVariables",
        "InstallCertificate",
        "PublishFirmware",
        "RequestStartTransaction",
        "RequestStopTransaction",
        "ReserveNow",
        "Reset",
        "SendLocalList",
        "SetChargingProfile",
        "SetDisplayMessage",
        "SetMonitoringBase",
        "SetMonitoringLevel",
        "SetNetworkProfile",
        "SetVariableMonitoring",
        "SetVariables",
        "TriggerMessage",
        "UnlockConnector",
        "UnpublishFirmware",
        "UpdateFirmware",
    ];

    public static IEnumerable<OcppAction> Actions =>
    [
        .. _fromChargePoint.Select(static name => new OcppAction(OcppVersion.V201, name, ActionDirection.FromChargePoint)),
        .. _fromCentralSystem.Select(static name => new OcppAction(OcppVersion.V201, name, ActionDirection.FromCentralSystem)),
        new OcppAction(OcppVersion.V201, "DataTransfer", ActionDirection.Both),
    ];
}
