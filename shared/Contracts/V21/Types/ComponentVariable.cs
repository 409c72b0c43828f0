using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>A component and a variable of it, as a filter for reports (OCPP 2.1 part 2, ComponentVariableType).</summary>
/// <param name="Component">The component.</param>
/// <param name="Variable">The variable; absent means all of the component.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ComponentVariable(Component Component, Variable? Variable = null, CustomData? CustomData = null);
