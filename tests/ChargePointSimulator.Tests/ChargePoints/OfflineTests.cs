using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

public sealed class OfflineTests
{
    [Fact]
    public async Task Reconnect_AcceptedBefore_SendsHeartbeatFirstAndNoBoot()
    {
        await using var simulated = await Simulated.StartAsync();

        simulated.System.Drop();
        var heartbeat = await simulated.System.NextAsync("Heartbeat");

        Assert.Equal("Heartbeat", simulated.System.Calls.First(call => call.Connection == heartbeat.Connection).Action);
        Assert.Equal(2, heartbeat.Connection);
        Assert.Single(simulated.System.Actions, action => action == "BootNotification");
    }

    [Fact]
    public async Task Reconnect_BootAfterReconnect_Boots()
    {
        await using var simulated = await Simulated.StartAsync(configure: options => options with { BootAfterReconnect = true });

        simulated.System.Drop();
        var boot = await simulated.System.NextAsync("BootNotification");

        Assert.Equal(2, boot.Connection);
    }

    [Fact]
    public async Task Charge_WholeSessionOffline_IsDeliveredInOrderWithTheTimesOfThen()
    {
        await using var simulated = await Simulated.StartAsync();
        simulated.ChargePoint.GoOffline();

        var outcome = await simulated.ChargeAsync();
        var back = DateTimeOffset.MaxValue;
        simulated.System.Exception = call =>
        {
            back = call.Action == "Heartbeat" ? TimeProvider.System.GetUtcNow() : back;
            return null;
        };
        simulated.ChargePoint.GoOnline();
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(SessionOutcome.Completed, outcome);
        var queued = simulated.System.Calls.Where(call => call.Connection == 2 && call.Action is not "Heartbeat").ToList();
        Assert.Equal(
            ["StartTransaction", "MeterValues", "MeterValues", "MeterValues", "StopTransaction"],
            queued.Select(call => call.Action));
        Assert.Equal([null, "1", "1", "1", "1"], queued.Select(call => call["transactionId"]));
        Assert.All(queued[1..4], call => Assert.True(call.SampledAt < back));
        Assert.True(queued[4].Time("timestamp") < back);
    }

    [Fact]
    public async Task Charge_OfflineInBetween_LedgerAgreesWithWhatArrived()
    {
        await using var simulated = await Simulated.StartAsync();
        using var end = new CancellationTokenSource();
        var session = simulated.ChargePoint.ChargeAsync(
            new("TAG1") { MeterValues = null, Interval = TimeSpan.FromMilliseconds(2) }, end.Token);
        await simulated.System.NextAsync("MeterValues");

        simulated.ChargePoint.GoOffline();
        var transaction = simulated.Ledger.Transactions[0];
        var before = transaction.Readings.Count;
        await Eventually.IsTrueAsync(() => transaction.Readings.Count > before + 3, "readings are taken offline");
        simulated.ChargePoint.GoOnline();
        await end.CancelAsync();
        await session;
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        var arrived = simulated.System.Calls.Where(call => call.Action == "MeterValues").DistinctBy(call => call.SampledAt);
        Assert.Equal(transaction.Readings.Select(reading => reading.TakenAt), arrived.Select(call => call.SampledAt));
        Assert.All(transaction.Readings, reading => Assert.Equal(Delivery.Delivered, reading.Delivery));
        Assert.Equal(Delivery.Delivered, transaction.Stop!.Delivery);
    }

    [Fact]
    public async Task Charge_StatusChangedWhileOffline_OnlyThePresentOneIsReported()
    {
        await using var simulated = await Simulated.StartAsync();
        simulated.ChargePoint.GoOffline();
        using var end = new CancellationTokenSource();
        var session = simulated.ChargePoint.ChargeAsync(Simulated.Quick with { MeterValues = null }, end.Token);
        await Eventually.IsTrueAsync(() => simulated.Ledger.Transactions.Count == 1, "the session has begun");

        simulated.ChargePoint.GoOnline();
        var status = await simulated.System.NextAsync("StatusNotification");

        Assert.Equal("Charging", status["status"]);
        await end.CancelAsync();
        await session;
    }

    [Theory]
    [InlineData(RetryUniqueId.Same)]
    [InlineData(RetryUniqueId.New)]
    public async Task Retry_ConnectionLostBeforeTheAnswer_RepeatsThePayload(RetryUniqueId retry)
    {
        var drop = 1;
        TestCentralSystem system = null!;
        await using var simulated = await Simulated.StartAsync(
            call =>
            {
                if (call.Action != "StartTransaction" || Interlocked.Exchange(ref drop, 0) == 0)
                {
                    return null;
                }

                system.Drop();
                return Answers.Silence;
            },
            options => options with { RetryUniqueId = retry });
        system = simulated.System;

        await simulated.ChargeAsync();
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        var starts = system.Calls.Where(call => call.Action == "StartTransaction").ToList();
        Assert.Equal(2, starts.Count);
        Assert.Equal(starts[0].Json, starts[1].Json);
        Assert.Equal(retry == RetryUniqueId.Same, starts[0].UniqueId == starts[1].UniqueId);
        Assert.Equal(1, simulated.ChargePoint.Statistics.Interrupted);
        Assert.Empty(simulated.ChargePoint.Statistics.Deviations);
    }

    [Fact]
    public async Task Retry_CallError_WaitsLongerEachTimeAndDropsTheMessageInTheEnd()
    {
        var time = new ObservedTime();
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "StartTransaction" ? Answers.Error("InternalError") : null,
            options => options with { TransactionMessageAttempts = 3, TransactionMessageRetryInterval = TimeSpan.FromSeconds(60) },
            time);

        await simulated.ChargeAsync(Simulated.Quick with { MeterValues = 1 });
        await time.WhenWaitingAsync(TimeSpan.FromSeconds(60));
        time.Advance(TimeSpan.FromSeconds(60));
        await time.WhenWaitingAsync(TimeSpan.FromSeconds(120));
        time.Advance(TimeSpan.FromSeconds(120));
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        var calls = simulated.System.Calls.ToLookup(call => call.Action);
        Assert.Equal(3, calls["StartTransaction"].Count());
        Assert.Equal("-1", calls["MeterValues"].Single()["transactionId"]);
        Assert.Equal("-1", calls["StopTransaction"].Single()["transactionId"]);
        var entry = Assert.Single(simulated.Ledger.Transactions);
        Assert.Equal((Delivery.Dropped, Delivery.Delivered), (entry.StartDelivery, entry.Stop!.Delivery));
    }

    [Fact]
    public async Task Retry_CallTimedOut_SendsTheSameMessageAgain()
    {
        var time = new ObservedTime();
        var timeout = TimeSpan.FromSeconds(33);
        var silent = 1;
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "StopTransaction" && Interlocked.Exchange(ref silent, 0) == 1 ? Answers.Silence : null,
            options => options with
            {
                Connection = options.Connection with { CallTimeout = timeout },
                TransactionMessageRetryInterval = TimeSpan.FromSeconds(60),
            },
            time);
        var session = simulated.ChargeAsync();
        await simulated.System.NextAsync("StopTransaction");

        // It may arrive before its charge point begins to wait for the answer.
        await time.AdvanceUntilWaitingAsync(timeout, TimeSpan.FromSeconds(60));
        time.Advance(TimeSpan.FromSeconds(60));
        await session;
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        var stops = simulated.System.Calls.Where(call => call.Action == "StopTransaction").ToList();
        Assert.Equal(2, stops.Count);
        Assert.Equal((stops[0].UniqueId, stops[0].Json), (stops[1].UniqueId, stops[1].Json));
    }
}
