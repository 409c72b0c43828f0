using System.Collections.Concurrent;
using System.Globalization;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The configuration keys of a charge point: those that it acts upon, and a few that central systems ask for.</summary>
internal sealed class ConfigurationStore
{
    private readonly ConcurrentDictionary<string, ConfigurationKey> _keys = new(1, 16, StringComparer.OrdinalIgnoreCase);

    public ConfigurationStore(ChargePointOptions options)
    {
        AddNumber("HeartbeatInterval", 300);
        AddNumber("MeterValueSampleInterval", (int)options.MeterValueSampleInterval.TotalSeconds);
        AddNumber("TransactionMessageAttempts", options.TransactionMessageAttempts);
        AddNumber("TransactionMessageRetryInterval", (int)options.TransactionMessageRetryInterval.TotalSeconds);
        AddNumber("WebSocketPingInterval", (int)options.Connection.PingInterval.TotalSeconds);
        AddSwitch("AllowOfflineTxForUnknownId", true);
        AddSwitch("AuthorizeRemoteTxRequests", true);
        AddSwitch("StopTransactionOnInvalidId", true);
        Add(new("NumberOfConnectors", options.Connectors.ToString(CultureInfo.InvariantCulture), ReadOnly: true));
        Add(new("GetConfigurationMaxKeys", "100", ReadOnly: true));
        Add(new("SupportedFeatureProfiles", "Core,FirmwareManagement,LocalAuthListManagement,RemoteTrigger,Reservation,SmartCharging", ReadOnly: true));
    }

    public IEnumerable<ConfigurationKey> All => _keys.Values.OrderBy(key => key.Name, StringComparer.Ordinal);

    public TimeSpan HeartbeatInterval
    {
        get => Seconds("HeartbeatInterval");
        set => _keys["HeartbeatInterval"] = _keys["HeartbeatInterval"] with { Value = ((int)value.TotalSeconds).ToString(CultureInfo.InvariantCulture) };
    }

    public TimeSpan MeterValueSampleInterval => Seconds("MeterValueSampleInterval");

    public int TransactionMessageAttempts => Number("TransactionMessageAttempts");

    public TimeSpan TransactionMessageRetryInterval => Seconds("TransactionMessageRetryInterval");

    public bool AllowOfflineTxForUnknownId => bool.Parse(_keys["AllowOfflineTxForUnknownId"].Value);

    public bool AuthorizeRemoteTxRequests => bool.Parse(_keys["AuthorizeRemoteTxRequests"].Value);

    public bool StopTransactionOnInvalidId => bool.Parse(_keys["StopTransactionOnInvalidId"].Value);

    public ConfigurationKey? Find(string name) => _keys.GetValueOrDefault(name);

    /// <summary>The status of a ChangeConfiguration (OCPP 1.6 §7.22).</summary>
    public string Change(string name, string value)
    {
        if (Find(name) is not { } key)
        {
            return "NotSupported";
        }

        if (key.ReadOnly || key.Accepts?.Invoke(value) == false)
        {
            return "Rejected";
        }

        _keys[name] = key with { Value = value };
        return "Accepted";
    }

    private void AddNumber(string name, int value) =>
        Add(new(name, value.ToString(CultureInfo.InvariantCulture), Accepts: ConfigurationKey.IsWholeNumber));

    private void AddSwitch(string name, bool value) =>
        Add(new(name, value ? "true" : "false", Accepts: ConfigurationKey.IsBoolean));

    private void Add(ConfigurationKey key) => _keys[key.Name] = key;

    private int Number(string name) => int.Parse(_keys[name].Value, CultureInfo.InvariantCulture);

    private TimeSpan Seconds(string name) => TimeSpan.FromSeconds(Number(name));
}
