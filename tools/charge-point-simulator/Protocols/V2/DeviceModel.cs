using System.Globalization;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2;

/// <summary>
/// What a 2.x charge point tells about itself: the settings that it acts upon, which are those of 1.6 under other names, and
/// the state of its EVSEs (OCPP 2.0.1 part 2, appendix 3).
/// </summary>
internal sealed class DeviceModel(Station station)
{
    /// <summary>The variable that is written and never read (OCPP 2.0.1 part 2, A01).</summary>
    public const string BasicAuthPassword = "BasicAuthPassword";

    private const string TransactionEvent = "TransactionEvent";

    private IReadOnlyList<ModelVariable>? _variables;

    public IReadOnlyList<ModelVariable> Variables => _variables ??= [.. Settings(), .. Facts(), .. station.Connectors.SelectMany(State)];

    public bool Knows(Component component) => Variables.Any(variable => variable.IsOf(component));

    public ModelVariable? Find(Component component, Variable variable) =>
        Variables.FirstOrDefault(candidate => candidate.Is(component, variable));

    private IEnumerable<ModelVariable> Settings() =>
    [
        Seconds("OCPPCommCtrlr", new("HeartbeatInterval"), "HeartbeatInterval"),
        Seconds("OCPPCommCtrlr", new("WebSocketPingInterval"), "WebSocketPingInterval"),
        Seconds("OCPPCommCtrlr", new("MessageAttemptInterval", TransactionEvent), "TransactionMessageRetryInterval"),
        Setting("OCPPCommCtrlr", new("MessageAttempts", TransactionEvent), DataEnum.Integer, "TransactionMessageAttempts"),
        Seconds("SampledDataCtrlr", new("TxUpdatedInterval"), "MeterValueSampleInterval"),
        Setting("AuthCtrlr", new("OfflineTxForUnknownIdEnabled"), DataEnum.Boolean, "AllowOfflineTxForUnknownId"),
        Setting("AuthCtrlr", new("AuthorizeRemoteStart"), DataEnum.Boolean, "AuthorizeRemoteTxRequests"),
        Setting("TxCtrlr", new("StopTxOnInvalidId"), DataEnum.Boolean, "StopTransactionOnInvalidId"),
        Security("SecurityCtrlr", BasicAuthPassword, static () => "", station.Security.SetPassword),
        Security("OCPPCommCtrlr", "NetworkConfigurationPriority", () => station.Security.Priority, station.Security.SetPriority),
    ];

    private IEnumerable<ModelVariable> Facts() =>
    [
        Fact("ChargingStation", "VendorName", DataEnum.String, () => station.Options.Vendor),
        Fact("ChargingStation", "Model", DataEnum.String, () => station.Options.Model),
        Fact("ChargingStation", "AvailabilityState", DataEnum.OptionList, () => station.Protocol.Spell(station.Connectors[0].Status)),
        Fact("Controller", "FirmwareVersion", DataEnum.String, () => station.Options.FirmwareVersion),
        Fact("TxCtrlr", "TxStartPoint", DataEnum.MemberList, () => "Authorized"),
        Fact("TxCtrlr", "TxStopPoint", DataEnum.MemberList, () => "EVConnected"),
        Fact("LocalAuthListCtrlr", "Enabled", DataEnum.Boolean, () => "true"),
        Fact("SecurityCtrlr", "Identity", DataEnum.String, () => station.Id),
        Fact("SecurityCtrlr", "SecurityProfile", DataEnum.Integer, () => station.Security.Profile.ToString(CultureInfo.InvariantCulture)),
    ];

    private IEnumerable<ModelVariable> State(Connector connector)
    {
        if (connector.Id == 0)
        {
            yield break;
        }

        var evse = new EVSE(connector.Id);
        string Status() => station.Protocol.Spell(connector.Status);
        yield return new(new("EVSE", evse), new("AvailabilityState"), DataEnum.OptionList, Status);
        yield return new(new("EVSE", evse), new("Available"), DataEnum.Boolean, () => "true");
        yield return new(new("Connector", evse with { ConnectorId = 1 }), new("AvailabilityState"), DataEnum.OptionList, Status);
        yield return new(new("Connector", evse with { ConnectorId = 1 }), new("ConnectorType"), DataEnum.String, () => "cType2");
        yield return new(
            new("FiscalMetering", evse),
            new("EnergyImport"),
            DataEnum.Decimal,
            () => connector.MeterWh.ToString(CultureInfo.InvariantCulture))
        { Unit = "Wh" };
    }

    private static ModelVariable Security(string component, string variable, Func<string> read, Func<string, bool> write) =>
        new(new(component), new(variable), DataEnum.String, read)
        {
            Write = value => write(value) ? SetVariableStatusEnum.Accepted : SetVariableStatusEnum.Rejected,
        };

    private ModelVariable Seconds(string component, Variable variable, string key) =>
        Setting(component, variable, DataEnum.Integer, key) with { Unit = "s" };

    private ModelVariable Setting(string component, Variable variable, DataEnum type, string key) =>
        new(new(component), variable, type, () => station.Configuration.Find(key)!.Value)
        {
            Write = value => station.Configuration.Change(key, value) == "Accepted"
                ? SetVariableStatusEnum.Accepted
                : SetVariableStatusEnum.Rejected,
        };

    private static ModelVariable Fact(string component, string variable, DataEnum type, Func<string> read) =>
        new(new(component), new(variable), type, read);
}
