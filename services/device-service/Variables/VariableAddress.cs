using Ocpp.Micro.DeviceService.Data;
using V2 = Ocpp.Micro.Contracts.V2;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Variables;

/// <summary>Where a variable is in the device model of a charge point (OCPP 2.0.1 part 1 §4).</summary>
/// <param name="Component">Name of the component.</param>
/// <param name="ComponentInstance">Which of several of that name.</param>
/// <param name="EvseId">The EVSE; null for a component of the charge point.</param>
/// <param name="ConnectorId">The connector; null for a component of the EVSE.</param>
/// <param name="Variable">Name of the variable.</param>
/// <param name="VariableInstance">Which of several of that name.</param>
internal sealed record VariableAddress(
    string Component, string? ComponentInstance, int? EvseId, int? ConnectorId, string Variable, string? VariableInstance)
{
    /// <summary>The same for the same variable: names and instances are compared without case (OCPP 2.0.1 part 2, ComponentType).</summary>
    public string Key { get; } = Fingerprint.Of(
        Component.ToUpperInvariant(),
        ComponentInstance?.ToUpperInvariant(),
        FormattableString.Invariant($"{EvseId}/{ConnectorId}"),
        Variable.ToUpperInvariant(),
        VariableInstance?.ToUpperInvariant());

    public static VariableAddress Of(V201.Component component, V2.Variable variable) => new(
        component.Name, component.Instance, component.Evse?.Id, component.Evse?.ConnectorId, variable.Name, variable.Instance);

    public static VariableAddress Of(V21.Component component, V2.Variable variable) => new(
        component.Name, component.Instance, component.Evse?.Id, component.Evse?.ConnectorId, variable.Name, variable.Instance);
}
