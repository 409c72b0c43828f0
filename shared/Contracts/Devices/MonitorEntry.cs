using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>A monitor on a variable of a charge point, as operators see it and as its latest report has it; 2.x only.</summary>
/// <param name="Id">As the charge point numbers it.</param>
/// <param name="Component">Name of the variable's component; null when the variable is not known any more.</param>
/// <param name="ComponentInstance">Which of several of that name.</param>
/// <param name="EvseId">The EVSE; null for a component of the charge point.</param>
/// <param name="ConnectorId">The connector; null for a component of the EVSE.</param>
/// <param name="Variable">Name of the variable; null when it is not known any more.</param>
/// <param name="VariableInstance">Which of several of that name.</param>
/// <param name="Type">What it watches for, as the specification spells it, for example <c>UpperThreshold</c>.</param>
/// <param name="Value">The threshold, the difference, or the interval in s.</param>
/// <param name="Severity">Of the events it tells: from 0 (danger) to 9 (debugging).</param>
/// <param name="OnlyInTransactions">Whether it watches during transactions alone.</param>
/// <param name="NotificationType">Who set it, as the specification spells it; 2.1 only.</param>
/// <param name="At">Since when it is known to be so.</param>
public sealed record MonitorEntry(
    int Id,
    string? Component,
    string? ComponentInstance,
    int? EvseId,
    int? ConnectorId,
    string? Variable,
    string? VariableInstance,
    string Type,
    decimal Value,
    int Severity,
    bool OnlyInTransactions,
    string? NotificationType,
    DateTimeOffset At);

/// <summary>Which monitors does a charge point have? By their numbers.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
public sealed record ListMonitorsRequest(PageRequest Page, string ChargePointId)
    : IInternalRequest<ListMonitorsRequest, Page<MonitorEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListMonitors";
}
