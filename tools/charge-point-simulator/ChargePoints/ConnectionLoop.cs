using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Protocols;

namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>Keeps a charge point connected: connects, registers, sends heartbeats, and comes back when the connection ended.</summary>
internal sealed class ConnectionLoop(Station station, ICallHandler handler)
{
    private readonly Backoff _backoff = new(
        station.Options.ReconnectAfter,
        station.Options.ReconnectAtMostAfter,
        station.Options.Seed is { } seed ? new Random(seed) : Random.Shared);

    private Link? _link;
    private TaskCompletionSource _allowed = Allowed();

    /// <summary>Why the last attempt to connect failed; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Forbids connections, and ends the one there is.</summary>
    public void Forbid()
    {
        if (_allowed.Task.IsCompleted)
        {
            _allowed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        station.Uplink.Client?.Drop();
    }

    public void Allow() => _allowed.TrySetResult();

    /// <summary>Leaves the connection half-open and connects anew at once. Null when there is none.</summary>
    public ChargePointClient? Abandon()
    {
        if (_link is not { } link)
        {
            return null;
        }

        station.Uplink.Detach(link.Client);
        link.Abandon();
        return link.Client;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _allowed.Task.WaitAsync(cancellationToken);
            var abandoned = await ConnectAsync(cancellationToken) is { } client && await StayAsync(client, cancellationToken);
            if (!abandoned)
            {
                await Task.Delay(_backoff.Next(), station.Time, cancellationToken);
            }
        }
    }

    private static TaskCompletionSource Allowed()
    {
        var allowed = new TaskCompletionSource();
        allowed.SetResult();
        return allowed;
    }

    private async Task<ChargePointClient?> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var client = await ChargePointClient.ConnectAsync(
                station.Security.Connection, handler, station.Time, cancellationToken);
            station.Security.Succeeded();
            Failure = null;
            return client;
        }
        catch (ConnectFailedException exception)
        {
            Failure = exception.Message;
            station.Security.Failed();
            station.Statistics.ConnectFailed(exception.Status);
            return null;
        }
    }

    /// <summary>True when the connection was abandoned.</summary>
    private async Task<bool> StayAsync(ChargePointClient client, CancellationToken cancellationToken)
    {
        using var link = new Link(client, cancellationToken);
        _link = link;
        station.Uplink.Attach(client);
        try
        {
            await TalkAsync(client, link.Left);
        }
        catch (OperationCanceledException) when (link.Left.IsCancellationRequested)
        {
            // The connection is over.
        }
        finally
        {
            _link = null;
            station.Uplink.Detach(client);
        }

        if (link.IsAbandoned)
        {
            return true;
        }

        await using (client)
        {
            var end = cancellationToken.IsCancellationRequested ? await client.CloseAsync() : await client.Closed;
            station.Statistics.Disconnected(end);
            if (client.RejectedResults > 0)
            {
                station.Statistics.Deviate(new(station.Id, "connection", $"answers that were rejected: {client.RejectedResults}"));
            }

            if (client.UnexpectedAnswers > 0)
            {
                station.Statistics.Deviate(new(station.Id, "connection", $"answers that nobody waited for: {client.UnexpectedAnswers}"));
            }
        }

        return false;
    }

    private async Task TalkAsync(ChargePointClient client, CancellationToken left)
    {
        station.Protocol = ProtocolFactory.Create(client.Version, station);
        station.HasBooted = false;
        if (station.Registration == RegistrationStatus.Accepted && !station.Options.BootAfterReconnect)
        {
            await station.Protocol.HeartbeatAsync(left);
        }
        else
        {
            await RegisterAsync(left);
        }

        _backoff.Reset();
        station.Uplink.Open(client);
        await station.ReportStatusesAsync(left);
        if (station.HasBooted)
        {
            await station.Protocol.IntroduceAsync(left);
        }

        while (true)
        {
            var interval = station.Configuration.HeartbeatInterval;
            await Task.Delay(interval > TimeSpan.Zero ? interval : Timeout.InfiniteTimeSpan, station.Time, left);
            await station.Protocol.HeartbeatAsync(left);
        }
    }

    private async Task RegisterAsync(CancellationToken left)
    {
        while (true)
        {
            var answer = await station.Protocol.BootAsync(left);
            station.Registration = answer?.Status ?? station.Registration;
            var interval = answer?.Interval ?? TimeSpan.Zero;
            if (answer?.Status == RegistrationStatus.Accepted)
            {
                station.HasBooted = true;
                station.BootCause = BootCause.PowerUp;
                station.Configuration.HeartbeatInterval = station.Options.HeartbeatInterval ?? interval;
                return;
            }

            await station.WaitBeforeBootAsync(interval > TimeSpan.Zero ? interval : station.Options.BootRetryInterval, left);
        }
    }
}
