using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Brings a part of a report on the device model (OCPP 2.0.1 part 2, NotifyReportRequest).</summary>
/// <param name="RequestId">The id in the <see cref="GetReportRequest"/> or <see cref="GetBaseReportRequest"/>.</param>
/// <param name="GeneratedAt">When the station made this message.</param>
/// <param name="SeqNo">The number of this part, from 0.</param>
/// <param name="ReportData">The variables.</param>
/// <param name="Tbc">Whether another part follows; absent means false.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<NotifyReportResponse>(OcppVersion.V201, "NotifyReport")]
public sealed partial record NotifyReportRequest(
    int RequestId,
    DateTimeOffset GeneratedAt,
    int SeqNo,
    [MinLength(1)] IReadOnlyList<ReportData>? ReportData = null,
    bool? Tbc = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="NotifyReportRequest"/> (OCPP 2.0.1 part 2, NotifyReportResponse).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record NotifyReportResponse(CustomData? CustomData = null);

/// <summary>All about a variable (OCPP 2.0.1 part 2, ReportDataType).</summary>
/// <param name="Component">The component.</param>
/// <param name="Variable">The variable of the component.</param>
/// <param name="VariableAttribute">Its attributes.</param>
/// <param name="VariableCharacteristics">What is fixed about it.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ReportData(
    Component Component,
    Variable Variable,
    [MinLength(1), MaxLength(4)] IReadOnlyList<VariableAttribute> VariableAttribute,
    VariableCharacteristics? VariableCharacteristics = null,
    CustomData? CustomData = null);

/// <summary>What is fixed about a variable (OCPP 2.0.1 part 2, VariableCharacteristicsType).</summary>
/// <param name="DataType">Its type.</param>
/// <param name="SupportsMonitoring">Whether monitors can be set on it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="MinLimit">The lowest number it can take.</param>
/// <param name="MaxLimit">The highest number it can take; for text and lists the greatest length.</param>
/// <param name="ValuesList">What it can be set to, separated by commas, if it is of a list type.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record VariableCharacteristics(
    DataEnum DataType,
    bool SupportsMonitoring,
    [MaxLength(16)] string? Unit = null,
    decimal? MinLimit = null,
    decimal? MaxLimit = null,
    [MaxLength(1000)] string? ValuesList = null,
    CustomData? CustomData = null);
