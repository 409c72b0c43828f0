using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.DeviceService.Variables;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Monitors;

/// <summary>What a charge point says of a monitor on one of its variables (OCPP 2.0.1 part 2, VariableMonitoringType).</summary>
/// <param name="Address">The variable.</param>
/// <param name="Id">The monitor; unique within the charge point.</param>
/// <param name="Type">What it watches for, as the specification spells it.</param>
/// <param name="Value">The threshold, the difference, or the interval in seconds.</param>
/// <param name="Severity">How bad its events are, from 0 (danger) to 9 (debugging).</param>
/// <param name="OnlyInTransactions">Whether it rests outside of transactions.</param>
/// <param name="NotificationType">Who set it, as the specification spells it; null on 2.0.1, which does not say.</param>
internal sealed record MonitorReport(
    VariableAddress Address, int Id, string Type, decimal Value, int Severity, bool OnlyInTransactions, string? NotificationType)
{
    public static IEnumerable<MonitorReport> Of(V201.MonitoringData data)
    {
        var address = VariableAddress.Of(data.Component, data.Variable);
        return data.VariableMonitoring.Select(monitor => new MonitorReport(
            address, monitor.Id, monitor.Type.ToWire(), monitor.Value, monitor.Severity, monitor.Transaction, null));
    }

    public static IEnumerable<MonitorReport> Of(V21.MonitoringData data)
    {
        var address = VariableAddress.Of(data.Component, data.Variable);
        return data.VariableMonitoring.Select(monitor => new MonitorReport(
            address,
            monitor.Id,
            monitor.Type.ToWire(),
            monitor.Value,
            monitor.Severity,
            monitor.Transaction,
            monitor.EventNotificationType.ToWire()));
    }
}
