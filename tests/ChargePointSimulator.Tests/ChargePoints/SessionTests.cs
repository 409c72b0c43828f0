using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Transactions;

namespace Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

public sealed class SessionTests
{
    [Fact]
    public async Task ChargeAsync_WholeSession_SendsItsMessagesInOrder()
    {
        await using var simulated = await Simulated.StartAsync();

        var outcome = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.Completed, outcome);
        Assert.Equal(
            [
                "BootNotification", "StatusNotification", "StatusNotification",
                "StatusNotification", "Authorize", "StartTransaction", "StatusNotification",
                "MeterValues", "MeterValues", "MeterValues",
                "StatusNotification", "StopTransaction", "StatusNotification",
            ],
            simulated.System.Actions);
        Assert.Equal(
            ["0 Available", "1 Available", "1 Preparing", "1 Charging", "1 Finishing", "1 Available"],
            simulated.System.Calls.Where(call => call.Action == "StatusNotification").Select(call => $"{call["connectorId"]} {call["status"]}"));
    }

    [Fact]
    public async Task ChargeAsync_WholeSession_SendsPayloadsThatBelongTogether()
    {
        await using var simulated = await Simulated.StartAsync();

        await simulated.ChargeAsync();

        var calls = simulated.System.Calls.ToLookup(call => call.Action);
        var start = Assert.Single(calls["StartTransaction"]);
        Assert.Equal(("1", "TAG1", "0"), (start["connectorId"], start["idTag"], start["meterStart"]));
        Assert.Equal(["1", "1", "1"], calls["MeterValues"].Select(call => call["transactionId"]));
        Assert.Equal(["250", "500", "750"], calls["MeterValues"].Select(call => call.Sample.GetProperty("value").GetString()));
        Assert.Equal("Energy.Active.Import.Register", calls["MeterValues"].First().Sample.GetProperty("measurand").GetString());
        var stop = Assert.Single(calls["StopTransaction"]);
        Assert.Equal(("1", "750", "TAG1", "Local"), (stop["transactionId"], stop["meterStop"], stop["idTag"], stop["reason"]));
        var times = new[] { start.Time("timestamp") }
            .Concat(calls["MeterValues"].Select(call => call.SampledAt))
            .Append(stop.Time("timestamp"))
            .ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public async Task ChargeAsync_SecondSession_GoesOnFromTheMeterOfTheFirst()
    {
        await using var simulated = await Simulated.StartAsync();

        await simulated.ChargeAsync();
        await simulated.ChargeAsync();

        Assert.Equal(
            ["0", "750"],
            simulated.System.Calls.Where(call => call.Action == "StartTransaction").Select(call => call["meterStart"]));
    }

    [Fact]
    public async Task ChargeAsync_WholeSession_LedgerHoldsWhatWasSent()
    {
        await using var simulated = await Simulated.StartAsync();

        await simulated.ChargeAsync();

        var entry = Assert.Single(simulated.Ledger.Transactions);
        var calls = simulated.System.Calls.ToLookup(call => call.Action);
        Assert.Equal(("CP1", 1, "TAG1", 0, "1", "Accepted"), (
            entry.ChargePointId, entry.ConnectorId, entry.IdTag, entry.MeterStart, entry.TransactionId, entry.StartStatus));
        Assert.Equal(calls["StartTransaction"].Single().Time("timestamp"), entry.StartedAt);
        Assert.Equal(calls["MeterValues"].Select(call => call.SampledAt), entry.Readings.Select(reading => reading.TakenAt));
        Assert.Equal([250, 500, 750], entry.Readings.Select(reading => reading.EnergyWh));
        Assert.All(entry.Readings, reading => Assert.Equal(Delivery.Delivered, reading.Delivery));
        Assert.Equal((Delivery.Delivered, Delivery.Delivered), (entry.StartDelivery, entry.Stop!.Delivery));
        Assert.Equal(calls["StopTransaction"].Single().Time("timestamp"), entry.Stop.StoppedAt);
    }

    [Fact]
    public async Task ChargeAsync_TagNotAuthorized_StartsNoTransaction()
    {
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "Authorize" ? """{"idTagInfo":{"status":"Blocked"}}""" : null);

        var outcome = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.Refused, outcome);
        Assert.DoesNotContain("StartTransaction", simulated.System.Actions);
        Assert.Empty(simulated.Ledger.Transactions);
        Assert.Equal("answered Blocked", Assert.Single(simulated.ChargePoint.Statistics.Deviations).Detail);
    }

    [Fact]
    public async Task ChargeAsync_StartRefused_StopsTheTransactionAsDeAuthorized()
    {
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "StartTransaction" ? Answers.Start(7, "ConcurrentTx") : null);

        var outcome = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.Refused, outcome);
        Assert.DoesNotContain("MeterValues", simulated.System.Actions);
        var stop = simulated.System.Calls.Single(call => call.Action == "StopTransaction");
        Assert.Equal(("7", "DeAuthorized"), (stop["transactionId"], stop["reason"]));
    }

    [Fact]
    public async Task ChargeAsync_RefusalExpected_IsNoDeviation()
    {
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "Authorize" ? """{"idTagInfo":{"status":"Expired"}}""" : null);

        await simulated.ChargeAsync(Simulated.Quick with { ExpectedStatus = "Expired" });

        Assert.Empty(simulated.ChargePoint.Statistics.Deviations);
    }

    [Fact]
    public async Task ChargeAsync_AnsweredTwice_IsADeviation()
    {
        TestCentralSystem reference = null!;
        await using var simulated = await Simulated.StartAsync(call =>
        {
            if (call.Action == "Authorize")
            {
                _ = reference.SendRawAsync($$$"""[3,"{{{call.UniqueId}}}",{"idTagInfo":{"status":"Accepted"}}]""");
            }

            return null;
        });
        reference = simulated.System;

        await simulated.ChargeAsync();
        await simulated.ChargePoint.StopAsync(TimeSpan.FromMinutes(1));

        Assert.Contains(
            simulated.ChargePoint.Statistics.Deviations, deviation => deviation.Detail == "answers that nobody waited for: 1");
    }

    [Fact]
    public async Task ChargeAsync_ConnectorTaken_ReportsThatNoneIsFree()
    {
        await using var simulated = await Simulated.StartAsync();
        using var end = new CancellationTokenSource();
        var first = simulated.ChargePoint.ChargeAsync(
            Simulated.Quick with { MeterValues = null }, end.Token);

        var second = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.NoConnector, second);
        await end.CancelAsync();
        Assert.Equal(SessionOutcome.Stopped, await first);
    }

    [Fact]
    public async Task StopAsync_SessionRuns_StopsItBeforeTheConnectionCloses()
    {
        await using var simulated = await Simulated.StartAsync();
        var session = simulated.ChargeAsync(Simulated.Quick with { MeterValues = null });
        await simulated.System.NextAsync("StartTransaction");

        await simulated.ChargePoint.StopAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(SessionOutcome.Stopped, await session);
        Assert.Equal("Local", simulated.System.Calls.Single(call => call.Action == "StopTransaction")["reason"]);
        Assert.Equal(Delivery.Delivered, Assert.Single(simulated.Ledger.Transactions).Stop!.Delivery);
    }
}
