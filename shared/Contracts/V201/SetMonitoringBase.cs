using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks to activate a predefined set of monitors (OCPP 2.0.1 part 2, SetMonitoringBaseRequest).</summary>
/// <param name="MonitoringBase">The set to activate.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<SetMonitoringBaseResponse>(OcppVersion.V201, "SetMonitoringBase")]
public sealed partial record SetMonitoringBaseRequest(MonitoringBaseEnum MonitoringBase, CustomData? CustomData = null);

/// <summary>Answers <see cref="SetMonitoringBaseRequest"/> (OCPP 2.0.1 part 2, SetMonitoringBaseResponse).</summary>
/// <param name="Status">Whether the set was activated.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record SetMonitoringBaseResponse(
    GenericDeviceModelStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
