using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks for the values of variables (OCPP 2.0.1 part 2, GetVariablesRequest).</summary>
/// <param name="GetVariableData">Which variables.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetVariablesResponse>(OcppVersion.V201, "GetVariables")]
public sealed partial record GetVariablesRequest(
    [MinLength(1)] IReadOnlyList<GetVariableData> GetVariableData,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="GetVariablesRequest"/> (OCPP 2.0.1 part 2, GetVariablesResponse).</summary>
/// <param name="GetVariableResult">The result for each variable.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetVariablesResponse(
    [MinLength(1)] IReadOnlyList<GetVariableResult> GetVariableResult,
    CustomData? CustomData = null);

/// <summary>One variable that is asked for (OCPP 2.0.1 part 2, GetVariableDataType).</summary>
/// <param name="Component">The component it belongs to.</param>
/// <param name="Variable">The variable.</param>
/// <param name="AttributeType">Which of its values; absent means <c>Actual</c>.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetVariableData(
    Component Component,
    Variable Variable,
    AttributeEnum? AttributeType = null,
    CustomData? CustomData = null);

/// <summary>The value of one variable that was asked for (OCPP 2.0.1 part 2, GetVariableResultType).</summary>
/// <param name="AttributeStatus">Whether the value could be read.</param>
/// <param name="Component">The component it belongs to.</param>
/// <param name="Variable">The variable.</param>
/// <param name="AttributeStatusInfo">More about the status.</param>
/// <param name="AttributeType">Which of its values; absent means <c>Actual</c>.</param>
/// <param name="AttributeValue">The value as text; may be missing only when it could not be read.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetVariableResult(
    GetVariableStatusEnum AttributeStatus,
    Component Component,
    Variable Variable,
    StatusInfo? AttributeStatusInfo = null,
    AttributeEnum? AttributeType = null,
    [MaxLength(2500)] string? AttributeValue = null,
    CustomData? CustomData = null);
