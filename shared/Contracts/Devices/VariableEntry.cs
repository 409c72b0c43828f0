using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Devices;

/// <summary>A variable of a charge point's device model, as operators see it and as far as the charge point has told; 2.x only.</summary>
/// <param name="Component">Name of the component, in the case that was told first.</param>
/// <param name="ComponentInstance">Which of several of that name.</param>
/// <param name="EvseId">The EVSE; null for a component of the charge point.</param>
/// <param name="ConnectorId">The connector; null for a component of the EVSE.</param>
/// <param name="Variable">Name of the variable.</param>
/// <param name="VariableInstance">Which of several of that name.</param>
/// <param name="Characteristics">What kind of values it has; null until a report has said so.</param>
/// <param name="Attributes">What is known of its up to four values.</param>
/// <param name="MentionedAt">When it was heard of last, in whatever message.</param>
public sealed record VariableEntry(
    string Component,
    string? ComponentInstance,
    int? EvseId,
    int? ConnectorId,
    string Variable,
    string? VariableInstance,
    VariableCharacteristicsEntry? Characteristics,
    IReadOnlyList<VariableAttributeEntry> Attributes,
    DateTimeOffset MentionedAt);

/// <summary>What kind of values a variable has (OCPP 2.x VariableCharacteristicsType).</summary>
/// <param name="DataType">As the specification spells it, for example <c>OptionList</c>.</param>
/// <param name="SupportsMonitoring">Whether monitors may be set on it.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="MinLimit">The least a number may be.</param>
/// <param name="MaxLimit">The most a number may be; the most characters of a text.</param>
/// <param name="MaxElements">The most values of a list; 2.1 only.</param>
/// <param name="ValuesList">The values of a list, separated by commas.</param>
public sealed record VariableCharacteristicsEntry(
    string DataType,
    bool? SupportsMonitoring,
    string? Unit,
    decimal? MinLimit,
    decimal? MaxLimit,
    int? MaxElements,
    string? ValuesList);

/// <summary>One of a variable's values (OCPP 2.x VariableAttributeType).</summary>
/// <param name="Type">Which, as the specification spells it: <c>Actual</c>, <c>Target</c>, <c>MinSet</c>, <c>MaxSet</c>.</param>
/// <param name="Value">The value; null when it was never told, <c>***</c> for a password.</param>
/// <param name="Mutability">Whether it can be read and written, as the specification spells it.</param>
/// <param name="IsPersistent">Whether it outlasts a restart.</param>
/// <param name="IsConstant">Whether the charge point never changes it while running.</param>
/// <param name="At">Since when it is known to be so, by the charge point's clock and never later than the receipt.</param>
/// <param name="ReportRequestId">The request whose report said so; null when an event did.</param>
public sealed record VariableAttributeEntry(
    string Type,
    string? Value,
    string Mutability,
    bool IsPersistent,
    bool IsConstant,
    DateTimeOffset At,
    int? ReportRequestId);

/// <summary>What is in a charge point's device model? By component and variable. Null filters are for any.</summary>
/// <param name="Page">Which part.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Component">Name of the component, compared without case.</param>
/// <param name="Variable">Name of the variable, compared without case.</param>
/// <param name="EvseId">The EVSE.</param>
public sealed record ListVariablesRequest(
    PageRequest Page, string ChargePointId, string? Component = null, string? Variable = null, int? EvseId = null)
    : IInternalRequest<ListVariablesRequest, Page<VariableEntry>>
{
    /// <inheritdoc/>
    public static string Name => "device.ListVariables";
}
