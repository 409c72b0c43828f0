using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>
/// A simulated charge point. It stays connected across failures as real ones do, charges when told to, answers the central
/// system's commands, and can be broken on purpose.
/// </summary>
public sealed class ChargePoint : IAsyncDisposable
{
    private readonly Station _station;
    private readonly ConnectionLoop _connection;
    private bool _started;
    private bool _stopped;

    /// <summary>Makes a charge point that is switched off.</summary>
    /// <param name="options">What it is and how it behaves.</param>
    /// <param name="statistics">Counts its calls, alone or together with others.</param>
    /// <param name="ledger">Keeps account of its transactions; null for none.</param>
    /// <param name="time">The time; the system's by default.</param>
    public ChargePoint(
        ChargePointOptions options, CallStatistics? statistics = null, Ledger? ledger = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Statistics = statistics ?? new();
        _station = new(options, Statistics, ledger, time ?? TimeProvider.System);
        _connection = new(_station, new CommandDesk(_station));
    }

    /// <summary>Its identity.</summary>
    public string Id => _station.Id;

    /// <summary>Its counters.</summary>
    public CallStatistics Statistics { get; }

    /// <summary>What the central system said to its last BootNotification.</summary>
    public RegistrationStatus Registration => _station.Registration;

    /// <summary>The security profile that it connects with at present: 0 to 3.</summary>
    public int SecurityProfile => _station.Security.Profile;

    /// <summary>Whether it has a connection.</summary>
    public bool IsConnected => _station.Uplink.Client is not null;

    /// <summary>Whether it is connected and registered.</summary>
    public bool IsOnline => _station.Uplink.IsReady;

    /// <summary>Why the last attempt to connect failed; null when it did not.</summary>
    public string? ConnectFailure => _connection.Failure;

    /// <summary>Transaction-related messages that wait to be delivered or answered.</summary>
    public int QueuedMessages => _station.Queue.Count;

    /// <summary>Sessions that are being played.</summary>
    public int Sessions => _station.Connectors.Count(connector => connector.Session is not null);

    /// <summary>Switches it on: it connects, registers, and stays connected until stopped.</summary>
    public void Start()
    {
        if (!_started)
        {
            _started = true;
            _station.Work.Start(_connection.RunAsync, _station.Stopping);
            _station.Work.Start(_station.Queue.RunAsync, _station.Stopping);
        }
    }

    /// <summary>Completes when it is connected and registered.</summary>
    public Task WhenOnlineAsync(CancellationToken cancellationToken) => _station.Uplink.WhenReadyAsync(cancellationToken);

    /// <summary>Plays a charging session to its end, online or not. The charge point must have been online once.</summary>
    /// <param name="plan">The session.</param>
    /// <param name="cancellationToken">Ends the session as its driver would; it is still stopped properly.</param>
    public async Task<SessionOutcome> ChargeAsync(SessionPlan plan, CancellationToken cancellationToken) =>
        _station.TryBegin(plan) is { } session ? await session.RunAsync(cancellationToken) : SessionOutcome.NoConnector;

    /// <summary>Sends any CALL there is a record for. Null when it is not online, or no valid answer came.</summary>
    /// <typeparam name="TRequest">The payload; its version is the caller's to get right.</typeparam>
    /// <typeparam name="TResponse">The answer's payload.</typeparam>
    /// <param name="request">The CALL.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TResponse?> AskAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        _station.Uplink.AskAsync<TRequest, TResponse>(request, _ => null, unregistered: false, contract: null, cancellationToken);

    /// <summary>Opens a periodic event stream, sends its values in SENDs, and closes it (2.1). False when it was refused.</summary>
    /// <param name="id">The stream.</param>
    /// <param name="values">The values, each at most 2500 characters and a message of its own.</param>
    /// <param name="interval">Before each value; zero for none.</param>
    /// <param name="cancellationToken">Ends it without closing the stream.</param>
    public Task<bool> StreamAsync(int id, IReadOnlyList<string> values, TimeSpan interval, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new EventStream(_station, id).PlayAsync(values, interval, cancellationToken);
    }

    /// <summary>Completes when every transaction-related message has been answered or given up.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => _station.Queue.DrainAsync(cancellationToken);

    /// <summary>Stops its sessions, delivers what is queued, and closes its connection.</summary>
    /// <param name="grace">How long the delivery may take; what is left then stays queued.</param>
    public async Task StopAsync(TimeSpan grace)
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;

        try
        {
            await _station.StopSessionsAsync(StopCause.Local).WaitAsync(grace, _station.Time);
            if (_started)
            {
                await _station.Queue.DrainAsync(CancellationToken.None).WaitAsync(grace, _station.Time);
            }
        }
        catch (TimeoutException)
        {
            // What could not be delivered stays queued, and the ledger says so.
        }

        await _station.SwitchOffAsync();
        await _station.Work.CompleteAsync();
        await _station.StopSessionsAsync(StopCause.Local);
        _station.Dispose();
    }

    /// <summary>Ends the TCP connection without a close frame; the charge point comes back by itself.</summary>
    /// <param name="reset">Ends it with a TCP reset rather than an orderly end of stream.</param>
    public void DropConnection(bool reset = false) => _station.Uplink.Client?.Drop(reset);

    /// <summary>Makes its connection half-open: it reads nothing, answers no ping, and what it sends does not arrive.</summary>
    public void Freeze() => _station.Uplink.Client?.Freeze();

    /// <summary>Ends <see cref="Freeze"/>.</summary>
    public void Thaw() => _station.Uplink.Client?.Thaw();

    /// <summary>
    /// Leaves its connection half-open and connects anew at once, as after a change of network. The old one is the caller's to
    /// drop, sooner or later; null when there is none.
    /// </summary>
    public ChargePointClient? AbandonConnection() => _connection.Abandon();

    /// <summary>Drops the connection and makes no other until <see cref="GoOnline"/>; sessions go on.</summary>
    public void GoOffline() => _connection.Forbid();

    /// <summary>Ends <see cref="GoOffline"/>.</summary>
    public void GoOnline() => _connection.Allow();

    /// <summary>Cuts its power: the connection drops, and nothing more is delivered.</summary>
    public async ValueTask DisposeAsync()
    {
        DropConnection();
        await StopAsync(TimeSpan.Zero);
    }
}
