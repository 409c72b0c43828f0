using Ocpp.Micro.Contracts.Actions;

namespace Ocpp.Micro.Contracts.Tests.Actions;

/// <summary>The catalogue against the published lists of messages, put down here in alphabetical order.</summary>
public sealed class ActionCatalogueTests
{
    private const string Names16 =
        """
        Authorize BootNotification CancelReservation CertificateSigned ChangeAvailability ChangeConfiguration
        ClearCache ClearChargingProfile DataTransfer DeleteCertificate DiagnosticsStatusNotification
        ExtendedTriggerMessage FirmwareStatusNotification GetCompositeSchedule GetConfiguration GetDiagnostics
        GetInstalledCertificateIds GetLocalListVersion GetLog Heartbeat InstallCertificate LogStatusNotification
        MeterValues RemoteStartTransaction RemoteStopTransaction ReserveNow Reset SecurityEventNotification
        SendLocalList SetChargingProfile SignCertificate SignedFirmwareStatusNotification SignedUpdateFirmware
        StartTransaction StatusNotification StopTransaction TriggerMessage UnlockConnector UpdateFirmware
        """;

    private const string Names201 =
        """
        Authorize BootNotification CancelReservation CertificateSigned ChangeAvailability ClearCache
        ClearChargingProfile ClearDisplayMessage ClearVariableMonitoring ClearedChargingLimit CostUpdated
        CustomerInformation DataTransfer DeleteCertificate FirmwareStatusNotification Get15118EVCertificate
        GetBaseReport GetCertificateStatus GetChargingProfiles GetCompositeSchedule GetDisplayMessages
        GetInstalledCertificateIds GetLocalListVersion GetLog GetMonitoringReport GetReport GetTransactionStatus
        GetVariables Heartbeat InstallCertificate LogStatusNotification MeterValues NotifyChargingLimit
        NotifyCustomerInformation NotifyDisplayMessages NotifyEVChargingNeeds NotifyEVChargingSchedule
        NotifyEvent NotifyMonitoringReport NotifyReport PublishFirmware PublishFirmwareStatusNotification
        ReportChargingProfiles RequestStartTransaction RequestStopTransaction ReservationStatusUpdate ReserveNow
        Reset SecurityEventNotification SendLocalList SetChargingProfile SetDisplayMessage SetMonitoringBase
        SetMonitoringLevel SetNetworkProfile SetVariableMonitoring SetVariables SignCertificate
        StatusNotification TransactionEvent TriggerMessage UnlockConnector UnpublishFirmware UpdateFirmware
        """;

    private const string AddedIn21 =
        """
        AFRRSignal AdjustPeriodicEventStream BatterySwap ChangeTransactionTariff ClearDERControl ClearTariffs
        ClosePeriodicEventStream GetCertificateChainStatus GetDERControl GetPeriodicEventStream GetTariffs
        NotifyAllowedEnergyTransfer NotifyDERAlarm NotifyDERStartStop NotifyPeriodicEventStream
        NotifyPriorityCharging NotifySettlement NotifyWebPaymentStarted OpenPeriodicEventStream
        PullDynamicScheduleUpdate ReportDERControl RequestBatterySwap SetDERControl SetDefaultTariff
        UpdateDynamicSchedule UsePriorityCharging VatNumberValidation
        """;

    [Theory]
    [InlineData(OcppVersion.V16, Names16)]
    [InlineData(OcppVersion.V201, Names201)]
    [InlineData(OcppVersion.V21, Names201 + " " + AddedIn21)]
    public void All_EveryVersion_AreThePublishedNames(OcppVersion version, string names)
    {
        var published = names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            published.Order(StringComparer.Ordinal),
            ActionCatalogue.All(version).Select(static action => action.Name).Order(StringComparer.Ordinal));
        Assert.All(ActionCatalogue.All(version), action => Assert.Equal(version, action.Version));
    }

    [Theory]
    [InlineData(OcppVersion.V16, 39, 14, 26)]
    [InlineData(OcppVersion.V201, 64, 25, 40)]
    [InlineData(OcppVersion.V21, 91, 37, 55)]
    public void All_EveryVersion_HaveTheirDirections(OcppVersion version, int actions, int fromChargePoint, int fromCentralSystem)
    {
        var all = ActionCatalogue.All(version);

        Assert.Equal(actions, all.Count);
        Assert.Equal(fromChargePoint, all.Count(static action => action.Direction.HasFlag(ActionDirection.FromChargePoint)));
        Assert.Equal(fromCentralSystem, all.Count(static action => action.Direction.HasFlag(ActionDirection.FromCentralSystem)));
        Assert.Equal("DataTransfer", Assert.Single(all, static action => action.Direction == ActionDirection.Both).Name);
    }

    [Theory]
    [InlineData(OcppVersion.V16, "BootNotification", ActionDirection.FromChargePoint)]
    [InlineData(OcppVersion.V16, "Reset", ActionDirection.FromCentralSystem)]
    [InlineData(OcppVersion.V201, "TransactionEvent", ActionDirection.FromChargePoint)]
    [InlineData(OcppVersion.V21, "ReportDERControl", ActionDirection.FromChargePoint)]
    [InlineData(OcppVersion.V21, "NotifyWebPaymentStarted", ActionDirection.FromCentralSystem)]
    [InlineData(OcppVersion.V21, "NotifyPeriodicEventStream", ActionDirection.FromChargePoint)]
    public void Find_KnownAction_TellsItsDirection(OcppVersion version, string name, ActionDirection direction)
    {
        Assert.Equal(direction, ActionCatalogue.Find(version, name)?.Direction);
        Assert.True(ActionCatalogue.Contains(version, name));
    }

    [Theory]
    [InlineData(OcppVersion.V16, "TransactionEvent")]
    [InlineData(OcppVersion.V201, "StartTransaction")]
    [InlineData(OcppVersion.V201, "BatterySwap")]
    [InlineData(OcppVersion.V21, "bootNotification")]
    [InlineData(OcppVersion.V21, "")]
    public void Find_NameOfNoActionOfTheVersion_IsNull(OcppVersion version, string name)
    {
        Assert.Null(ActionCatalogue.Find(version, name));
        Assert.False(ActionCatalogue.Contains(version, name));
    }

    [Fact]
    public void All_UnansweredActions_AreTheEventStreamOf21()
    {
        var unanswered = OcppVersionNames.All.SelectMany(ActionCatalogue.All).Where(static action => !action.IsAnswered);

        Assert.Equal(
            (OcppVersion.V21, "NotifyPeriodicEventStream"),
            Assert.Single(unanswered.Select(static action => (action.Version, action.Name))));
    }
}
