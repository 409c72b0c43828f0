using System.Collections.Concurrent;
using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Protocols;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The parts of a charge point that its connection, its sessions and its protocol share.</summary>
internal sealed class Station : IDisposable
{
    private readonly SemaphoreSlim _reporting = new(1, 1);
    private readonly CancellationTokenSource _life = new();
    private IProtocol? _protocol;
    private TaskCompletionSource _bootRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Station(ChargePointOptions options, CallStatistics statistics, Ledger? ledger, TimeProvider time)
    {
        Options = options;
        Statistics = statistics;
        Ledger = ledger;
        Time = time;
        Clock = new(time);
        Configuration = new(options);
        Security = new(options);
        Uplink = new(Id, statistics);
        Queue = new(options, Configuration, Uplink, statistics, time);
        Connectors = [.. Enumerable.Range(0, options.Connectors + 1).Select(id => new Connector(id) { StatusSince = Clock.Next() })];
        Work = new(exception => statistics.Deviate(new(Id, "simulator", exception.Message)));
        Stopping = _life.Token;
    }

    public string Id => Options.Connection.ChargePointId;

    public ChargePointOptions Options { get; }

    public CallStatistics Statistics { get; }

    public Ledger? Ledger { get; }

    public TimeProvider Time { get; }

    public StationClock Clock { get; }

    public ConfigurationStore Configuration { get; }

    /// <summary>What it connects with at present.</summary>
    public SecuritySettings Security { get; }

    public Uplink Uplink { get; }

    public TransactionQueue Queue { get; }

    /// <summary>Index and connector id are the same; 0 is the charge point as a whole.</summary>
    public IReadOnlyList<Connector> Connectors { get; }

    public BackgroundWork Work { get; }

    /// <summary>Cancelled when the charge point is switched off.</summary>
    public CancellationToken Stopping { get; }

    public RegistrationStatus Registration { get; set; }

    /// <summary>Whether a BootNotification was accepted on the present connection.</summary>
    public bool HasBooted { get; set; }

    /// <summary>Why the next BootNotification is sent.</summary>
    public BootCause BootCause { get; set; }

    public int LocalListVersion { get; set; }

    /// <summary>The ids of the charging profiles that are installed.</summary>
    public HashSet<int> ChargingProfiles { get; } = [];

    /// <summary>The periodic event streams that are open, by their id (2.1).</summary>
    public ConcurrentDictionary<int, ConstantStreamData> Streams { get; } = new(1, 1);

    /// <summary>Known from the first connection on.</summary>
    public IProtocol Protocol
    {
        get => _protocol ?? throw new InvalidOperationException($"{Id} has not been connected yet.");
        set => _protocol = value;
    }

    public Connector? FindConnector(int id) => id >= 0 && id < Connectors.Count ? Connectors[id] : null;

    public ChargingSession? FindSession(string transactionId) =>
        Connectors.Select(connector => connector.Session).FirstOrDefault(session => session?.Transaction?.TransactionId == transactionId);

    /// <summary>The connectors on which a session could begin.</summary>
    public IEnumerable<Connector> FreeFor(SessionPlan plan) =>
        Connectors.Where(connector => (plan.ConnectorId ?? connector.Id) == connector.Id && connector.IsFreeFor(plan.IdTag));

    /// <summary>Takes a connector for a session; null when none, or not the wanted one, is free.</summary>
    public ChargingSession? TryBegin(SessionPlan plan) =>
        FreeFor(plan)
            .Select(connector => new ChargingSession(this, connector, plan))
            .FirstOrDefault(session => session.Connector.TryOccupy(session, plan.IdTag));

    public async Task SetStatusAsync(Connector connector, ConnectorStatus status)
    {
        connector.Status = status;
        connector.StatusSince = Clock.Next();
        try
        {
            await ReportStatusAsync(connector, Stopping);
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // Switched off: there is nobody left to tell.
        }
    }

    /// <summary>Tells what the central system does not know: the present status, not what it was meanwhile (OCPP 1.6 §4.9).</summary>
    public async Task ReportStatusesAsync(CancellationToken cancellationToken)
    {
        foreach (var connector in Connectors)
        {
            await ReportStatusAsync(connector, cancellationToken);
        }
    }

    /// <summary>Stops every session, and waits until they are over.</summary>
    public async Task StopSessionsAsync(StopCause cause)
    {
        var sessions = Connectors.Select(connector => connector.Session).OfType<ChargingSession>().ToList();
        sessions.ForEach(session => session.Stop(cause));
        await Task.WhenAll(sessions.Select(session => session.Ended));
    }

    /// <summary>Makes the wait for the next BootNotification end now.</summary>
    public void RequestBoot() => _bootRequested.TrySetResult();

    /// <summary>Waits before the next BootNotification, unless one is asked for.</summary>
    public async Task WaitBeforeBootAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await _bootRequested.Task.WaitAsync(wait, Time, cancellationToken);
            _bootRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        catch (TimeoutException)
        {
            // The wait is over.
        }
    }

    /// <summary>Comes again with what it is to connect with from now on.</summary>
    public async Task ReconnectAsync()
    {
        if (Uplink.Client is { } client)
        {
            await client.CloseAsync();
        }
    }

    /// <summary>Restarts: a soft reset takes leave properly, a hard one does not (OCPP 1.6 §5.14 and its errata 3.36).</summary>
    public async Task ResetAsync(StopCause cause)
    {
        var client = Uplink.Client;
        if (cause == StopCause.HardReset)
        {
            Forget();
            client?.Drop();
            await StopSessionsAsync(cause);
            return;
        }

        await StopSessionsAsync(cause);
        Forget();
        if (client is not null)
        {
            await client.CloseAsync();
        }
    }

    /// <summary>As after switching on: the central system is told everything anew.</summary>
    private void Forget()
    {
        Security.Restart();
        Registration = RegistrationStatus.None;
        BootCause = BootCause.Reset;
        foreach (var connector in Connectors)
        {
            connector.Reported = null;
        }
    }

    public Task SwitchOffAsync() => _life.CancelAsync();

    public void Dispose()
    {
        _life.Dispose();
        _reporting.Dispose();
    }

    private async Task ReportStatusAsync(Connector connector, CancellationToken cancellationToken)
    {
        await _reporting.WaitAsync(cancellationToken);
        try
        {
            var status = Protocol.Spell(connector.Status);
            if (connector.Reported != status
                && await Protocol.ReportStatusAsync(connector, unregistered: false, cancellationToken))
            {
                connector.Reported = status;
            }
        }
        finally
        {
            _reporting.Release();
        }
    }
}
