using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to set variables of the device model (OCPP 2.1 part 2, SetVariablesRequest).</summary>
/// <param name="SetVariableData">The variables and their new values.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetVariablesResponse>(OcppVersion.V21, "SetVariables")]
public sealed partial record SetVariablesRequest(
    [MinLength(1)] IReadOnlyList<SetVariableData> SetVariableData,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="SetVariablesRequest"/> (OCPP 2.1 part 2, SetVariablesResponse).</summary>
/// <param name="SetVariableResult">What became of each variable.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetVariablesResponse(
    [MinLength(1)] IReadOnlyList<SetVariableResult> SetVariableResult,
    CustomData? CustomData = null);

/// <summary>A variable to set (OCPP 2.1 part 2, SetVariableDataType).</summary>
/// <param name="AttributeValue">The new value as text; may be empty.</param>
/// <param name="Component">The component of the variable.</param>
/// <param name="Variable">The variable to set.</param>
/// <param name="AttributeType">The attribute to set; absent means <c>Actual</c>.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetVariableData(
    [MaxLength(2500)] string AttributeValue,
    Component Component,
    Variable Variable,
    AttributeEnum? AttributeType = null,
    CustomData? CustomData = null);

/// <summary>What became of a variable to be set (OCPP 2.1 part 2, SetVariableResultType).</summary>
/// <param name="AttributeStatus">Whether it was set.</param>
/// <param name="Component">The component of the variable.</param>
/// <param name="Variable">The variable.</param>
/// <param name="AttributeType">The attribute; absent means <c>Actual</c>.</param>
/// <param name="AttributeStatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetVariableResult(
    SetVariableStatusEnum AttributeStatus,
    Component Component,
    Variable Variable,
    AttributeEnum? AttributeType = null,
    StatusInfo? AttributeStatusInfo = null,
    CustomData? CustomData = null);
