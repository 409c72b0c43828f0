using System.CommandLine;
using System.CommandLine.Parsing;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.CommandLine;

/// <summary>The options of <c>run</c>.</summary>
internal sealed class RunOptionSet
{
    private readonly ConnectionOptionSet _connection = new();
    private readonly Option<Uri?> _secureUrl = OptionValues.SecureUrl("--secure-url");

    private readonly Option<OcppVersion[]> _versions = OptionValues.Versions("--protocol");
    private readonly Option<Quirks> _quirks = OptionValues.Flags<Quirks>("--quirk", "What 2.x charge points do otherwise than specified");
    private readonly Option<SequenceScope> _sequence = OptionValues.Choice<SequenceScope>("--sequence", "What 2.x counts its transaction messages of");
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

    private readonly Option<bool> _inventory = new("--inventory")
    {
        Description = "Report the whole device model after booting (2.x)",
    };

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
        var longest = LongestIdTag(result.GetResult(_versions)?.Tokens ?? []);
        var unfit = result.Tokens.FirstOrDefault(token => !Fits(token.Value, longest));
        if (unfit is not null)
        {
            result.AddError($"{_idTags.Name} takes 1 to {longest} characters, not '{unfit.Value}'.");
        }
    });

    public void AddTo(Command command)
    {
        _connection.AddTo(command);
        Option[] options =
        [
            _secureUrl, _versions, _chargePoints, _connectors, _idPrefix, _firstNumber, _idTags, _sessions, _meterValues, _interval, _rampUp,
            _onlineTimeout, _pingInterval, _uniqueIds, _retryId, _bootAfterReconnect, _allowReconnects, _keepRunning,
            _inventory, _sequence, _quirks,
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
            Connection = _connection.Read(result, "", result.GetRequiredValue(_versions)[0]) with
            {
                PingInterval = result.GetValue(_pingInterval),
                UniqueIds = result.GetValue(_uniqueIds),
            },
            SecureUrl = result.GetValue(_secureUrl),
            Connectors = result.GetValue(_connectors),
            RetryUniqueId = result.GetValue(_retryId),
            BootAfterReconnect = result.GetValue(_bootAfterReconnect),
            ReportsInventory = result.GetValue(_inventory),
            SequenceScope = result.GetValue(_sequence),
            Quirks = result.GetValue(_quirks),
        },
        Versions = result.GetRequiredValue(_versions),
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

    // A fleet shares its id tags, so the version with the least room decides.
    private static int LongestIdTag(IEnumerable<Token> versions) => versions
        .Select(token => VersionShare.TryParse(token.Value, out var version, out _) ? version : OcppVersion.V16)
        .Append(versions.Any() ? OcppVersion.V21 : OcppVersion.V16)
        .Min(version => version switch
        {
            OcppVersion.V16 => 20,
            OcppVersion.V201 => 36,
            _ => 255,
        });

    private static bool Fits(string idTag, int longest) =>
        idTag.Length > 0 && idTag.Replace("{n}", "0000", StringComparison.Ordinal).Length <= longest;
}
