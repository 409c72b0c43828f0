using System.CommandLine;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Protocols;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunOptionSet
{
    // OCPP 1.6 §7.28, a CiString20Type.
    private const int LongestIdTag = 20;

    private readonly ConnectionOptionSet _connection = new(ProtocolFactory.Versions);

    private readonly Option<int> _chargePoints = OptionValues.Number("--charge-points", "Number of charge points", 1, 1, 100_000);
    private readonly Option<int> _connectors = OptionValues.Number("--connectors", "Connectors of each charge point", 1, 1, 100);
    private readonly Option<int> _firstNumber = OptionValues.Number("--first-number", "Number of the first charge point", 1, 0, 10_000_000);
    private readonly Option<int> _sessions = OptionValues.Number("--sessions", "Sessions of each charge point", 1, 0, int.MaxValue);
    private readonly Option<int> _meterValues = OptionValues.Number("--meter-values", "Meter values of each session", 10, 0, int.MaxValue);

    private readonly Option<TimeSpan> _interval = OptionValues.Duration(
        "--interval", "Time between two meter values; 0s for none", TimeSpan.FromSeconds(1));

    private readonly Option<TimeSpan> _rampUp = OptionValues.Duration(
        "--ramp-up", "Time over which the charge points are switched on", TimeSpan.Zero);

    private readonly Option<TimeSpan> _onlineTimeout = OptionValues.Duration(
        "--online-timeout", "How long a charge point may take to be accepted", TimeSpan.FromSeconds(60));

    private readonly Option<TimeSpan> _pingInterval = OptionValues.Duration(
        "--ping-interval", "Time between two WebSocket pings; 0s for none", TimeSpan.FromSeconds(30));

    private readonly Option<string> _idPrefix = new("--id-prefix")
    {
        Description = "What the charge point ids begin with",
        DefaultValueFactory = _ => "CP",
    };

    private readonly Option<string[]> _idTags = new("--id-tag")
    {
        Description = "Id tag, repeatable; {n} stands for the charge point's number",
        DefaultValueFactory = _ => ["TAG{n}"],
    };

    private readonly Option<UniqueIdStyle> _uniqueIds = OptionValues.Choice<UniqueIdStyle>("--unique-ids", "Unique ids");

    private readonly Option<RetryUniqueId> _retryId = OptionValues.Choice<RetryUniqueId>(
        "--retry-id", "Unique id of a transaction message that is sent again");

    private readonly Option<bool> _bootAfterReconnect = new("--boot-after-reconnect")
    {
        Description = "Send a BootNotification after every reconnect",
    };

    private readonly Option<bool> _allowReconnects = new("--allow-reconnects")
    {
        Description = "A call that its connection did not survive is no failure",
    };

    private readonly Option<bool> _keepRunning = new("--keep-running")
    {
        Description = "Stay connected after the last session, until Ctrl+C",
    };

    public RunOptionSet() => _idTags.Validators.Add(result =>
    {
        var tooLong = result.Tokens.FirstOrDefault(
            token => token.Value.Replace("{n}", "0000", StringComparison.Ordinal).Length is 0 or > LongestIdTag);
        if (tooLong is not null)
        {
            result.AddError($"{_idTags.Name} takes 1 to {LongestIdTag} characters, not '{tooLong.Value}'.");
        }
    });

    public void AddTo(Command command)
    {
        _connection.AddTo(command);
        Option[] options =
        [
            _chargePoints, _connectors, _idPrefix, _firstNumber, _idTags, _sessions, _meterValues, _interval, _rampUp,
            _onlineTimeout, _pingInterval, _uniqueIds, _retryId, _bootAfterReconnect, _allowReconnects, _keepRunning,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public FleetOptions Read(ParseResult result, bool keepLedger) => new()
    {
        Template = new()
        {
            Connection = _connection.Read(result, "") with
            {
                PingInterval = result.GetValue(_pingInterval),
                UniqueIds = result.GetValue(_uniqueIds),
            },
            Connectors = result.GetValue(_connectors),
            RetryUniqueId = result.GetValue(_retryId),
            BootAfterReconnect = result.GetValue(_bootAfterReconnect),
        },
        ChargePoints = result.GetValue(_chargePoints),
        IdPrefix = result.GetRequiredValue(_idPrefix),
        FirstNumber = result.GetValue(_firstNumber),
        IdTags = result.GetRequiredValue(_idTags),
        Sessions = result.GetValue(_sessions),
        Plan = new("") { MeterValues = result.GetValue(_meterValues), Interval = result.GetValue(_interval) },
        RampUp = result.GetValue(_rampUp),
        OnlineTimeout = result.GetValue(_onlineTimeout),
        KeepRunning = result.GetValue(_keepRunning),
        AllowReconnects = result.GetValue(_allowReconnects),
        KeepLedger = keepLedger,
    };
}
