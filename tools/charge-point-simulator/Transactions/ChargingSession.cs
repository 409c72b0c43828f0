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

    /// <summary>Completes when the session is over and its connector free again.</summary>
    public Task Ended => _ended.Task;

    public Connector Connector => connector;

    public TransactionEntry? Transaction { get; private set; }

    public bool IsRefused => Transaction?.StartStatus is { } status && status != "Accepted";

    /// <summary>Asks the session to end; the first cause counts.</summary>
    public void Stop(StopCause cause)
    {
        _stopCause ??= cause;
        _stop.TrySetResult();
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
        var transaction = new TransactionEntry(
            station.Id, connector.Id, plan.IdTag, station.Clock.Next(), connector.MeterWh)
        {
            ReservationId = connector.Reservation?.Id,
        };
        Transaction = transaction;
        connector.Reservation = null;
        station.Ledger?.Add(transaction);
        await station.Queue.SubmitAsync(station.Protocol.Started(transaction, plan.ExpectedStatus));
        if (!IsToBeRefused())
        {
            await station.SetStatusAsync(connector, ConnectorStatus.Charging);
            await MeterAsync(transaction);
        }

        var cause = _stopCause ?? (IsToBeRefused() ? StopCause.DeAuthorized : StopCause.Local);
        transaction.Stop = new(station.Clock.Next(), connector.MeterWh, station.Protocol.Spell(cause));
        await station.SetStatusAsync(connector, ConnectorStatus.Finishing);
        await station.Queue.SubmitAsync(station.Protocol.Stopped(transaction, transaction.Stop));
        return _stopCause is not null ? SessionOutcome.Stopped
            : IsRefused ? SessionOutcome.Refused
            : SessionOutcome.Completed;
    }

    private async Task MeterAsync(TransactionEntry transaction)
    {
        for (var count = 0; count < (plan.MeterValues ?? int.MaxValue); count++)
        {
            await PauseAsync();
            if (_stop.Task.IsCompleted || IsToBeRefused())
            {
                return;
            }

            connector.MeterWh += plan.EnergyPerReading;
            var reading = transaction.Add(new(station.Clock.Next(), connector.MeterWh));
            await station.Queue.SubmitAsync(station.Protocol.Metered(transaction, reading));
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
