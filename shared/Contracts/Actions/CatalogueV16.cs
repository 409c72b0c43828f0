namespace Ocpp.Micro.Contracts.Actions;

/// <summary>The 39 actions of OCPP 1.6 (§4, §5) with its security extension (white paper, edition 2, §5).</summary>
internal static class CatalogueV16
{
    // Charge point to central system: 13, and DataTransfer.
    private static readonly string[] _fromChargePoint =
    [
        "Authorize",
        "BootNotification",
        "DiagnosticsStatusNotification",
        "FirmwareStatusNotification",
        "Heartbeat",
        "LogStatusNotification",
        "MeterValues",
        "SecurityEventNotification",
        "SignCertificate",
        "SignedFirmwareStatusNotification",
        "StartTransaction",
        "StatusNotification",
        "StopTransaction",
    ];

    // Central system to charge point: 25, and DataTransfer.
    private static readonly string[] _fromCentralSystem =
    [
        "CancelReservation",
        "CertificateSigned",
        "ChangeAvailability",
        "ChangeConfiguration",
        "ClearCache",
        "ClearChargingProfile",
        "DeleteCertificate",
        "ExtendedTriggerMessage",
        "GetCompositeSchedule",
        "GetConfiguration",
        "GetDiagnostics",
        "GetInstalledCertificateIds",
        "GetLocalListVersion",
        "GetLog",
        "InstallCertificate",
        "RemoteStartTransaction",
        "RemoteStopTransaction",
        "ReserveNow",
        "Reset",
        "SendLocalList",
        "SetChargingProfile",
        "SignedUpdateFirmware",
        "TriggerMessage",
        "UnlockConnector",
        "UpdateFirmware",
    ];

    public static IEnumerable<OcppAction> Actions =>
    [
        .. _fromChargePoint.Select(static name => new OcppAction(OcppVersion.V16, name, ActionDirection.FromChargePoint)),
        .. _fromCentralSystem.Select(static name => new OcppAction(OcppVersion.V16, name, ActionDirection.FromCentralSystem)),
        new OcppAction(OcppVersion.V16, "DataTransfer", ActionDirection.Both),
    ];
}
