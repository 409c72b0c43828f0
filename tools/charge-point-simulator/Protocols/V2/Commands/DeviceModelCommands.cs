using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>Reads, sets and reports variables of the device model (OCPP 2.0.1 part 2, B05 to B08).</summary>
internal static class DeviceModelCommands
{
    public static Reply<GetVariablesResponse> Get(V2Protocol protocol, GetVariablesRequest request) =>
        new GetVariablesResponse([.. request.GetVariableData.Select(wanted => Get(protocol.Model, wanted))]);

    public static Reply<SetVariablesResponse> Set(V2Protocol protocol, SetVariablesRequest request)
    {
        var response = new SetVariablesResponse([.. request.SetVariableData.Select(wanted => Set(protocol.Model, wanted))]);

        // It leaves, and comes again with the new password (OCPP 2.0.1 part 2, A01.FR.06).
        var hasNewPassword = response.SetVariableResult.Any(static result =>
            result is { AttributeStatus: SetVariableStatusEnum.Accepted, Variable.Name: DeviceModel.BasicAuthPassword });
        return new(response, hasNewPassword ? _ => protocol.Station.ReconnectAsync() : null);
    }

    /// <summary>Takes a network profile for its next start (OCPP 2.0.1 part 2, B09).</summary>
    public static Reply<SetNetworkProfileResponse> SetNetworkProfile(V2Protocol protocol, SetNetworkProfileRequest request) =>
        new SetNetworkProfileResponse(protocol.Station.Security.SetSlot(
            request.ConfigurationSlot, request.ConnectionData.OcppCsmsUrl, request.ConnectionData.SecurityProfile)
            ? SetNetworkProfileStatusEnum.Accepted
            : SetNetworkProfileStatusEnum.Rejected);

    public static Reply<GetBaseReportResponse> GetBaseReport(V2Protocol protocol, GetBaseReportRequest request)
    {
        var (status, afterwards) = Report(protocol, request.RequestId, variable => request.ReportBase switch
        {
            ReportBaseEnum.FullInventory => true,
            ReportBaseEnum.ConfigurationInventory => variable.IsConfiguration,
            _ => variable.Variable.Name == "AvailabilityState",
        });
        return new(new(status), afterwards);
    }

    public static Reply<GetReportResponse> GetReport(V2Protocol protocol, GetReportRequest request)
    {
        // The simulated charge point has no problems, so whoever asks for those alone is told nothing.
        var isProblem = request.ComponentCriteria is { } criteria && criteria.All(wanted => wanted == ComponentCriterionEnum.Problem);
        var (status, afterwards) = Report(protocol, request.RequestId, variable => !isProblem
            && (request.ComponentVariable is not { } wanted || wanted.Any(one => IsMeant(variable, one))));
        return new(new(status), afterwards);
    }

    private static bool IsMeant(ModelVariable variable, ComponentVariable wanted) =>
        wanted.Variable is { } name ? variable.Is(wanted.Component, name) : variable.IsOf(wanted.Component);

    private static (GenericDeviceModelStatusEnum Status, Func<CancellationToken, Task>? Afterwards) Report(
        V2Protocol protocol, int requestId, Func<ModelVariable, bool> isWanted)
    {
        var variables = protocol.Model.Variables.Where(isWanted).ToList();
        return variables.Count == 0
            ? (GenericDeviceModelStatusEnum.EmptyResultSet, null)
            : (GenericDeviceModelStatusEnum.Accepted, token => new InventoryReport(protocol, requestId).SendAsync(variables, token));
    }

    private static GetVariableResult Get(DeviceModel model, GetVariableData wanted)
    {
        var variable = model.Find(wanted.Component, wanted.Variable);
        var status = variable is null
            ? model.Knows(wanted.Component) ? GetVariableStatusEnum.UnknownVariable : GetVariableStatusEnum.UnknownComponent
            : wanted.AttributeType is null or AttributeEnum.Actual ? GetVariableStatusEnum.Accepted
            : GetVariableStatusEnum.NotSupportedAttributeType;
        return new(status, wanted.Component, wanted.Variable, AttributeType: wanted.AttributeType)
        {
            AttributeValue = status == GetVariableStatusEnum.Accepted ? variable!.Read() : null,
        };
    }

    private static SetVariableResult Set(DeviceModel model, SetVariableData wanted)
    {
        var variable = model.Find(wanted.Component, wanted.Variable);
        var status = variable is null
            ? model.Knows(wanted.Component) ? SetVariableStatusEnum.UnknownVariable : SetVariableStatusEnum.UnknownComponent
            : wanted.AttributeType is not (null or AttributeEnum.Actual) ? SetVariableStatusEnum.NotSupportedAttributeType
            : variable.Write?.Invoke(wanted.AttributeValue) ?? SetVariableStatusEnum.Rejected;
        return new(status, wanted.Component, wanted.Variable, wanted.AttributeType);
    }
}
