namespace Ocpp.Micro.Contracts.Actions;

/// <summary>The 91 actions of OCPP 2.1 (part 2, messages): those of 2.0.1 and 27 more.</summary>
internal static class CatalogueV21
{
    // Charging station to CSMS: 11 more, and NotifyPeriodicEventStream.
    private static readonly string[] _fromChargePoint =
    [
        "BatterySwap",
        "ClosePeriodicEventStream",
        "GetCertificateChainStatus",
        "NotifyDERAlarm",
        "NotifyDERStartStop",
        "NotifyPriorityCharging",
        "NotifySettlement",
        "OpenPeriodicEventStream",
        "PullDynamicScheduleUpdate",
        "ReportDERControl",
        "VatNumberValidation",
    ];

    // CSMS to charging station: 15 more.
    private static readonly string[] _fromCentralSystem =
    [
        "AFRRSignal",
        "AdjustPeriodicEventStream",
        "ChangeTransactionTariff",
        "ClearDERControl",
        "ClearTariffs",
        "GetDERControl",
        "GetPeriodicEventStream",
        "GetTariffs",
        "NotifyAllowedEnergyTransfer",
        "NotifyWebPaymentStarted",
        "RequestBatterySwap",
        "SetDERControl",
        "SetDefaultTariff",
        "UpdateDynamicSchedule",
        "UsePriorityCharging",
    ];

    public static IEnumerable<OcppAction> Actions =>
    [
        .. CatalogueV201.Actions.Select(static action => action with { Version = OcppVersion.V21 }),
        .. _fromChargePoint.Select(static name => new OcppAction(OcppVersion.V21, name, ActionDirection.FromChargePoint)),
        .. _fromCentralSystem.Select(static name => new OcppAction(OcppVersion.V21, name, ActionDirection.FromCentralSystem)),
        new OcppAction(OcppVersion.V21, "NotifyPeriodicEventStream", ActionDirection.FromChargePoint, IsAnswered: false),
    ];
}
