using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>
/// Asks to report only the events of monitors that are severe enough (OCPP 2.0.1 part 2, SetMonitoringLevelRequest).
/// </summary>
/// <param name="Severity">The least severe level to report, from 0 (danger, most severe) to 9 (debug, least severe).</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetMonitoringLevelResponse>(OcppVersion.V201, "SetMonitoringLevel")]
public sealed partial record SetMonitoringLevelRequest(int Severity, CustomData? CustomData = null);

/// <summary>Answers <see cref="SetMonitoringLevelRequest"/> (OCPP 2.0.1 part 2, SetMonitoringLevelResponse).</summary>
/// <param name="Status">Whether the level was set.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetMonitoringLevelResponse(
    GenericStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
