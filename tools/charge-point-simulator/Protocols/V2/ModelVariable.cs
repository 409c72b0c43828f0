using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>A variable of the device model (OCPP 2.0.1 part 1 §4).</summary>
/// <param name="Component">Its component.</param>
/// <param name="Variable">Its name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Read">Gives its value.</param>
internal sealed record ModelVariable(Component Component, Variable Variable, DataEnum Type, Func<string> Read)
{
    /// <summary>Takes a new value; null for a variable that cannot be set.</summary>
    public Func<string, SetVariableStatusEnum>? Write { get; init; }

    public string? Unit { get; init; }

    public bool IsConfiguration => Write is not null;

    public bool IsOf(Component component) =>
        Same(Component.Name, component.Name)
        && Same(Component.Instance, component.Instance)
        && Component.Evse?.Id == component.Evse?.Id
        && Component.Evse?.ConnectorId == component.Evse?.ConnectorId;

    public bool Is(Component component, Variable variable) =>
        IsOf(component) && Same(Variable.Name, variable.Name) && Same(Variable.Instance, variable.Instance);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
