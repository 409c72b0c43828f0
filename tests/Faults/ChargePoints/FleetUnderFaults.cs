using System.Collections.Concurrent;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Fleet;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Faults.Tests.Parts;

namespace Ocpp.Micro.Faults.Tests.ChargePoints;

/// <summary>
/// Charge points as the field has them: every version, half of them retrying with the same unique id and half with a new one, a third
/// beginning to count their ids anew with every connection.
/// </summary>
internal sealed class FleetUnderFaults
{
    // How it came to be connected is not what is tried: services that have just started would have them all at once.
    private const int ConnectsPerSecond = 100;

    private readonly ConcurrentDictionary<string, FrameHistory> _histories = new();

    public FleetUnderFaults(SystemUnderFaults system, string prefix, int chargePoints, int sessions, SessionPlan plan, bool keepRunning = false, TimeSpan? heartbeats = null, TcpProxy? front = null)
    {
        Prefix = prefix;
        Sessions = sessions;
        ReadingsEach = plan.MeterValues ?? 0;
        Fleet = new(new FleetOptions
        {
            ChargePoints = chargePoints,
            RampUp = TimeSpan.FromSeconds((double)chargePoints / ConnectsPerSecond),
            Sessions = sessions,
            Plan = plan,
            IdPrefix = prefix,
            IdTags = [prefix + "{n}"],
            Versions = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V16, OcppVersion.V21],
            AllowReconnects = true,
            KeepRunning = keepRunning,
            OnlineTimeout = TimeSpan.FromMinutes(5),
            Grace = TimeSpan.FromMinutes(2),
            Individually = Individually,
            Template = new ChargePointOptions
            {
                Connection = new ConnectionOptions
                {
                    Url = new Uri($"ws://127.0.0.1:{(front ?? system.Front).Port}/"),
                    ChargePointId = "",
                    CallTimeout = Scale.ChargePointPatience,
                    PingInterval = Scale.Of(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)),
                    PingTimeout = Scale.Of(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)),
                },
                ReconnectAfter = Scale.Of(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)),
                ReconnectAtMostAfter = Scale.LongestBackoff,
                BootRetryInterval = TimeSpan.FromSeconds(2),
                HeartbeatInterval = heartbeats,
                TransactionMessageRetryInterval = TimeSpan.FromSeconds(1),
                TransactionMessageAttempts = 1000,
                Seed = Scale.Seed,
            },
        });
    }

    public ChargePointFleet Fleet { get; }

    public string Prefix { get; }

    public int Sessions { get; }

    public int ReadingsEach { get; }

    public IReadOnlyList<string> HistoryOf(string chargePointId) => _histories.GetValueOrDefault(chargePointId)?.Lines ?? [];

    /// <summary>When CALLERRORs came: how many in each second, by the clock.</summary>
    public IEnumerable<string> CallErrors => _histories.Values
        .SelectMany(static history => history.Lines)
        .Where(static line => line.Contains("← [4,", StringComparison.Ordinal))
        .CountBy(static line => line[.."HH:mm:ss".Length])
        .OrderBy(static second => second.Key, StringComparer.Ordinal)
        .Select(static second => $"{second.Key}: {second.Value}");

    /// <summary>When charge points have tried to connect.</summary>
    public IEnumerable<DateTimeOffset> Attempts => _histories.Values.SelectMany(static history => history.Attempts);

    /// <summary>When charge points have connected.</summary>
    public IEnumerable<DateTimeOffset> Connects => _histories.Values.SelectMany(static history => history.Connects);

    private ChargePointOptions Individually(ChargePointOptions options, int index) => options with
    {
        RetryUniqueId = index % 8 < 4 ? RetryUniqueId.Same : RetryUniqueId.New,
        Connection = options.Connection with
        {
            UniqueIds = index % 3 == 0 ? UniqueIdStyle.Counting : UniqueIdStyle.Uuid,
            OutstandingCalls = index % 5 == 0 ? 2 : 1,
            Observer = _histories.GetOrAdd(options.Connection.ChargePointId, static _ => new FrameHistory(TimeProvider.System)),
        },
    };
}
