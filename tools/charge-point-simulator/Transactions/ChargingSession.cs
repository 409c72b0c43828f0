using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Protocols;

namespace Ocpp.Micro.ChargePointSimulator.Transactions;

/// <summary>
/// One charging session from plugging in to leaving. It goes on while the charge point is offline: what is to be billed waits
/// in the queue with the time at which it happened.
/// </summary>
internal sealed class ChargingSession(Station station, Connector connector, SessionPlan plan)
{
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StopCause? _stopCause;
    private ITransactionReport? _report;

    /// <summary>Completes when the session is over and its connector free again.</summary>
    public Task Ended => _ended.Task;

    public Connector Connector => connector;

    public TransactionEntry? Transaction => _report?.Transaction;

    public bool IsRefused => Transaction?.StartStatus is { } status && status != "Accepted";

    /// <summary>Asks the session to end; the first cause counts.</summary>
    public void Stop(StopCause cause)
    {
        _stopCause ??= cause;
        _stop.TrySetResult();
    }

    /// <summary>
    /// Reads the meter because the central system asks for it; the reading takes its turn in the queue and stands in the ledger
    /// like any other. False when no transaction goes on.
    /// </summary>
    public async Task<bool> TryReadMeterAsync()
    {
        if (_report is not { Transaction.Stop: null } report)
        {
            return false;
        }

        await ReadMeterAsync(report, requested: true);
        return true;
    }

    /// <summary>Plays the session. Cancelling stops it as the driver would.</summary>
    public async Task<SessionOutcome> RunAsync(CancellationToken cancellationToken)
    {
        using var _ = cancellationToken.UnsafeRegister(static session => ((ChargingSession)session!).Stop(StopCause.Local), this);
        try
        {
            await station.SetStatusAsync(connector, ConnectorStatus.Preparing);
            return await MayChargeAsync() ? await ChargeAsync() : SessionOutcome.Refused;
        }
        catch (OperationCanceledException) when (station.Stopping.IsCancellationRequested)
        {
            return SessionOutcome.Stopped;
        }
        finally
        {
            connector.Release();
            var next = connector.BecomesUnavailable ? ConnectorStatus.Unavailable : ConnectorStatus.Available;
            connector.BecomesUnavailable = false;
            try
            {
                await station.SetStatusAsync(connector, next);
            }
            finally
            {
                _ended.SetResult();
            }
        }
    }

    private async Task<bool> MayChargeAsync()
    {
        if (!plan.Authorize)
        {
            return true;
        }

        var status = await station.Protocol.AuthorizeAsync(plan, station.Stopping);
        return status == "Accepted" || (status is null && station.Configuration.AllowOfflineTxForUnknownId);
    }

    private async Task<SessionOutcome> ChargeAsync()
    {
        var report = station.Protocol.Begin(plan, connector);
        _report = report;
        connector.Reservation = null;
        station.Ledger?.Add(report.Transaction);
        await SubmitAsync(report.Started());
        if (!IsToBeRefused())
        {
            await station.SetStatusAsync(connector, ConnectorStatus.Charging);
            await SubmitAsync(report.Charging());
            await MeterAsync(report);
        }

        var cause = _stopCause ?? (IsToBeRefused() ? StopCause.DeAuthorized : StopCause.Local);
        await SubmitAsync(report.Stopping(cause));
        var stop = new StopEntry(station.Clock.Next(), connector.MeterWh, station.Protocol.Spell(cause));
        report.Transaction.Stop = stop;
        await station.SetStatusAsync(connector, ConnectorStatus.Finishing);
        await SubmitAsync(report.Stopped(stop, cause));
        return _stopCause is not null ? SessionOutcome.Stopped
            : IsRefused ? SessionOutcome.Refused
            : SessionOutcome.Completed;
    }

    private async Task MeterAsync(ITransactionReport report)
    {
        for (var count = 0; count < (plan.MeterValues ?? int.MaxValue); count++)
        {
            await PauseAsync();
            if (_stop.Task.IsCompleted || IsToBeRefused())
            {
                return;
            }

            connector.MeterWh += plan.EnergyPerReading;
            await ReadMeterAsync(report, requested: false);
        }
    }

    private Task ReadMeterAsync(ITransactionReport report, bool requested)
    {
        var reading = report.Transaction.Add(new(station.Clock.Next(), connector.MeterWh));
        return SubmitAsync(report.Metered(reading, requested));
    }

    private async Task SubmitAsync(IEnumerable<QueuedMessage> messages)
    {
        foreach (var message in messages)
        {
            await station.Queue.SubmitAsync(message);
        }
    }

    // The answer may come much later than the start, for a transaction that began offline (OCPP 1.6 §4.8).
    private bool IsToBeRefused() => IsRefused && station.Configuration.StopTransactionOnInvalidId;

    private async Task PauseAsync()
    {
        if (plan.Interval <= TimeSpan.Zero && plan.MeterValues is not null)
        {
            return;
        }

        var pause = plan.Interval > TimeSpan.Zero ? plan.Interval : Timeout.InfiniteTimeSpan;

        // That the time passes first is what is expected here.
        await _stop.Task.WaitAsync(pause, station.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
