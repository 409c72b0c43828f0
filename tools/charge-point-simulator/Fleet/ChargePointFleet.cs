using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Statistics;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Fleet;

/// <summary>Any number of charge points that play their sessions at the same time.</summary>
public sealed class ChargePointFleet
{
    private readonly FleetOptions _options;
    private readonly TimeProvider _time;
    private long _started;
    private long _finishedSessions;
    private int _undelivered;

    /// <summary>Makes the charge points; they are switched off.</summary>
    /// <param name="options">How many and what they play.</param>
    /// <param name="time">The time; the system's by default.</param>
    public ChargePointFleet(FleetOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time ?? TimeProvider.System;
        Ledger = options.KeepLedger ? new() : null;
        ChargePoints =
        [
            .. Enumerable.Range(0, options.ChargePoints)
                .Select(index => new ChargePoint(options.ChargePoint(index), Statistics, Ledger, _time)),
        ];
    }

    /// <summary>The charge points, by their number.</summary>
    public IReadOnlyList<ChargePoint> ChargePoints { get; }

    /// <summary>The counters of all.</summary>
    public CallStatistics Statistics { get; } = new();

    /// <summary>The account of every transaction; null unless <see cref="FleetOptions.KeepLedger"/>.</summary>
    public Ledger? Ledger { get; }

    /// <summary>Where the fleet stands now.</summary>
    public FleetProgress Progress => new(
        _started == 0 ? TimeSpan.Zero : _time.GetElapsedTime(_started),
        ChargePoints.Count,
        ChargePoints.Count(chargePoint => chargePoint.IsOnline),
        ChargePoints.Sum(chargePoint => chargePoint.Sessions),
        Interlocked.Read(ref _finishedSessions),
        (long)_options.ChargePoints * _options.Sessions,
        ChargePoints.Sum(chargePoint => chargePoint.QueuedMessages),
        Statistics.Calls,
        Statistics.DeviationCount,
        ChargePoints.Select(chargePoint => chargePoint.ConnectFailure).FirstOrDefault(failure => failure is not null));

    /// <summary>Plays everything; once.</summary>
    /// <param name="cancellationToken">Ends it early and properly: sessions are stopped, what is queued is delivered, connections are closed.</param>
    public async Task<FleetReport> RunAsync(CancellationToken cancellationToken)
    {
        _started = _time.GetTimestamp();
        await Task.WhenAll(ChargePoints.Select((chargePoint, index) => PlayAsync(chargePoint, index, cancellationToken)));
        var asExpected = Statistics.DeviationCount == 0
            && _undelivered == 0
            && (_options.AllowReconnects || Statistics.Interrupted == 0);
        return new(asExpected, Progress, _undelivered, Statistics);
    }

    private async Task PlayAsync(ChargePoint chargePoint, int index, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_options.RampUp * index / ChargePoints.Count, _time, cancellationToken);
            chargePoint.Start();
            await chargePoint.WhenOnlineAsync(cancellationToken).WaitAsync(_options.OnlineTimeout, _time, cancellationToken);
            await ChargeAsync(chargePoint, _options.Session(index), cancellationToken);
            await chargePoint.DrainAsync(cancellationToken);
            if (_options.KeepRunning)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run ends early, which is no fault of the charge point.
        }
        catch (TimeoutException)
        {
            Deviate(chargePoint, chargePoint.ConnectFailure ?? $"not accepted, but {chargePoint.Registration}");
        }

        catch (Exception exception)
        {
            // One charge point that fails must not leave the others running without an owner.
            Deviate(chargePoint, exception.Message);
        }

        await chargePoint.StopAsync(_options.Grace);
        Interlocked.Add(ref _undelivered, chargePoint.QueuedMessages);
    }

    private async Task ChargeAsync(ChargePoint chargePoint, SessionPlan plan, CancellationToken cancellationToken)
    {
        for (var session = 0; session < _options.Sessions && !cancellationToken.IsCancellationRequested; session++)
        {
            if (await chargePoint.ChargeAsync(plan, cancellationToken) == SessionOutcome.NoConnector)
            {
                Deviate(chargePoint, "no connector is free for the session");
            }

            Interlocked.Increment(ref _finishedSessions);
        }
    }

    private void Deviate(ChargePoint chargePoint, string detail) =>
        Statistics.Deviate(new(chargePoint.Id, "charge point", detail));
}
