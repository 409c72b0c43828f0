using Ocpp.Micro.Contracts.V16;
using static Ocpp.Micro.Contracts.Tests.Messages.Field;

namespace Ocpp.Micro.Contracts.Tests.Messages;

/// <summary>The messages of OCPP 1.6, and the objects several of them hold, as the specification has them (§6, §7).</summary>
internal static class MessageTable
{
    private static readonly Field _idTagInfo = Object(
        "idTagInfo",
        Enumeration("status", "Accepted Blocked Expired Invalid ConcurrentTx"),
        Time("expiryDate").Optional,
        Text("parentIdTag", 20).Optional);

    private static readonly Field[] _sampledValue =
    [
        Text("value"),
        Enumeration("context", Contexts).Optional,
        Enumeration("format", "Raw SignedData").Optional,
        Enumeration("measurand", Measurands).Optional,
        Enumeration("phase", "L1 L2 L3 N L1-N L2-N L3-N L1-L2 L2-L3 L3-L1").Optional,
        Enumeration("location", "Cable EV Inlet Outlet Body").Optional,
        Enumeration("unit", "Wh kWh varh kvarh W kW VA kVA var kvar A V K Celcius Celsius Fahrenheit Percent Hertz").Optional,
    ];

    private static readonly Field[] _meterValue = [Time("timestamp"), List("sampledValue", _sampledValue)];

    public static IReadOnlyList<MessageUnderTest> All { get; } =
    [
        MessageUnderTest.Of<AuthorizeRequest>(Text("idTag", 20)),
        MessageUnderTest.Of<AuthorizeResponse>(_idTagInfo),
        MessageUnderTest.Of<BootNotificationRequest>(
            Text("chargePointVendor", 20),
            Text("chargePointModel", 20),
            Text("chargePointSerialNumber", 25).Optional,
            Text("chargeBoxSerialNumber", 25).Optional,
            Text("firmwareVersion", 50).Optional,
            Text("iccid", 20).Optional,
            Text("imsi", 20).Optional,
            Text("meterType", 25).Optional,
            Text("meterSerialNumber", 25).Optional),
        MessageUnderTest.Of<BootNotificationResponse>(
            Enumeration("status", "Accepted Pending Rejected"), Time("currentTime"), Integer("interval")),
        MessageUnderTest.Of<DataTransferRequest>(Text("vendorId", 255), Text("messageId", 50).Optional, Text("data").Optional),
        MessageUnderTest.Of<DataTransferResponse>(
            Enumeration("status", "Accepted Rejected UnknownMessageId UnknownVendorId"), Text("data").Optional),
        MessageUnderTest.Of<DiagnosticsStatusNotificationRequest>(
            Enumeration("status", "Idle Uploaded UploadFailed Uploading")),
        MessageUnderTest.Of<DiagnosticsStatusNotificationResponse>(),
        MessageUnderTest.Of<FirmwareStatusNotificationRequest>(
            Enumeration("status", "Downloaded DownloadFailed Downloading Idle InstallationFailed Installing Installed")),
        MessageUnderTest.Of<FirmwareStatusNotificationResponse>(),
        MessageUnderTest.Of<HeartbeatRequest>(),
        MessageUnderTest.Of<HeartbeatResponse>(Time("currentTime")),
        MessageUnderTest.Of<MeterValuesRequest>(
            Integer("connectorId"), List("meterValue", _meterValue), Integer("transactionId").Optional),
        MessageUnderTest.Of<MeterValuesResponse>(),
        MessageUnderTest.Of<StartTransactionRequest>(
            Integer("connectorId"),
            Text("idTag", 20),
            Integer("meterStart"),
            Time("timestamp"),
            Integer("reservationId").Optional),
        MessageUnderTest.Of<StartTransactionResponse>(_idTagInfo, Integer("transactionId")),
        MessageUnderTest.Of<StatusNotificationRequest>(
            Integer("connectorId"),
            Enumeration("errorCode", ErrorCodes),
            Enumeration(
                "status", "Available Preparing Charging SuspendedEVSE SuspendedEV Finishing Reserved Unavailable Faulted"),
            Text("info", 50).Optional,
            Time("timestamp").Optional,
            Text("vendorId", 255).Optional,
            Text("vendorErrorCode", 50).Optional),
        MessageUnderTest.Of<StatusNotificationResponse>(),
        MessageUnderTest.Of<StopTransactionRequest>(
            Integer("transactionId"),
            Integer("meterStop"),
            Time("timestamp"),
            Text("idTag", 20).Optional,
            Enumeration("reason", Reasons).Optional,
            List("transactionData", _meterValue).Optional),
        MessageUnderTest.Of<StopTransactionResponse>(_idTagInfo.Optional),
        MessageUnderTest.Of<IdTagInfo>(_idTagInfo.Members),
        MessageUnderTest.Of<MeterValue>(_meterValue),
        MessageUnderTest.Of<SampledValue>(_sampledValue),
    ];

    private static string Contexts =>
        "Interruption.Begin Interruption.End Sample.Clock Sample.Periodic Transaction.Begin Transaction.End Trigger Other";

    private static string Measurands =>
        "Energy.Active.Export.Register Energy.Active.Import.Register Energy.Reactive.Export.Register"
        + " Energy.Reactive.Import.Register Energy.Active.Export.Interval Energy.Active.Import.Interval"
        + " Energy.Reactive.Export.Interval Energy.Reactive.Import.Interval Power.Active.Export Power.Active.Import"
        + " Power.Offered Power.Reactive.Export Power.Reactive.Import Power.Factor Current.Import Current.Export"
        + " Current.Offered Voltage Frequency Temperature SoC RPM";

    private static string ErrorCodes =>
        "ConnectorLockFailure EVCommunicationError GroundFailure HighTemperature InternalError LocalListConflict NoError"
        + " OtherError OverCurrentFailure PowerMeterFailure PowerSwitchFailure ReaderFailure ResetFailure UnderVoltage"
        + " OverVoltage WeakSignal";

    private static string Reasons =>
        "EmergencyStop EVDisconnected HardReset Local Other PowerLoss Reboot Remote SoftReset UnlockCommand DeAuthorized";
}
