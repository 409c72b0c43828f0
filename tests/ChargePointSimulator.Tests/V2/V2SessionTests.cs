using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Tests.V2;

/// <summary>Whole sessions of 2.x; the central system holds every message against its contract.</summary>
public sealed class V2SessionTests
{
    private static readonly string[] _session =
    [
        "Started Authorized 0 EVConnected",
        "Updated ChargingStateChanged 1 Charging",
        "Updated MeterValuePeriodic 2",
        "Updated MeterValuePeriodic 3",
        "Updated MeterValuePeriodic 4",
        "Updated StopAuthorized 5 EVConnected",
        "Ended EVCommunicationLost 6 Idle",
    ];

    [Theory]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task ChargeAsync_WholeSession_SendsItsMessagesInOrder(OcppVersion version)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        var outcome = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.Completed, outcome);
        Assert.Equal(
            [
                "BootNotification", "StatusNotification", "SecurityEventNotification",
                "StatusNotification", "NotifyEvent", "Authorize",
                .. Enumerable.Repeat("TransactionEvent", 7),
                "StatusNotification", "NotifyEvent",
            ],
            simulated.System.Actions);
        Assert.Equal(_session, simulated.Events());
        Assert.Equal(
            ["1.1 Available", "1.1 Occupied", "1.1 Available"],
            simulated.Calls("StatusNotification").Select(call => $"{call["evseId"]}.{call["connectorId"]} {call["connectorStatus"]}"));
        Assert.Empty(simulated.ChargePoint.Statistics.Deviations);
    }

    [Fact]
    public async Task ChargeAsync_WholeSession_SendsPayloadsThatBelongTogether()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V201);

        await simulated.ChargeAsync();

        var events = simulated.Calls("TransactionEvent");
        Assert.Single(events.Select(call => call["transactionInfo.transactionId"]).Distinct());
        Assert.Equal(("TAG1", "ISO14443", "1", "1"), (
            events[0]["idToken.idToken"], events[0]["idToken.type"], events[0]["evse.id"], events[0]["evse.connectorId"]));
        Assert.Equal(
            ["0 Transaction.Begin", "250 Sample.Periodic", "500 Sample.Periodic", "750 Sample.Periodic", "750 Transaction.End"],
            events.Where(call => call["meterValue"] is not null)
                .Select(call => $"{call.Sample.GetProperty("value")} {call.Sample.GetProperty("context")}"));
        Assert.Equal("Local", events[^1]["transactionInfo.stoppedReason"]);
        Assert.All(events, call => Assert.Null(call["offline"]));
        var times = events.Select(call => call.Time("timestamp")).ToList();
        Assert.Equal(times.Distinct().Order(), times);
    }

    [Theory]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task ChargeAsync_WholeSession_LedgerHoldsWhatWasSent(OcppVersion version)
    {
        await using var simulated = await Simulated.StartAsync(version: version);

        await simulated.ChargeAsync();

        var entry = Assert.Single(simulated.Ledger.Transactions);
        var events = simulated.Calls("TransactionEvent");
        Assert.Equal(("CP1", 1, 1, "TAG1", 0, "Accepted"), (
            entry.ChargePointId, entry.EvseId, entry.ConnectorId, entry.IdTag, entry.MeterStart, entry.StartStatus));
        Assert.Equal(events[0]["transactionInfo.transactionId"], entry.TransactionId);
        Assert.Equal(events[0].Time("timestamp"), entry.StartedAt);
        Assert.Equal([250, 500, 750], entry.Readings.Select(reading => reading.EnergyWh));
        Assert.Equal(events[2..5].Select(call => call.SampledAt), entry.Readings.Select(reading => reading.TakenAt));
        Assert.All(entry.Readings, reading => Assert.Equal(Delivery.Delivered, reading.Delivery));
        Assert.Equal((events[^1].Time("timestamp"), 750, "Local"), (entry.Stop!.StoppedAt, entry.Stop.MeterStop, entry.Stop.Reason));
        Assert.Equal((Delivery.Delivered, Delivery.Delivered), (entry.StartDelivery, entry.Stop.Delivery));
    }

    // OCPP 2.0.1 part 6, TC_E_53: both ways of counting exist.
    [Theory]
    [InlineData(SequenceScope.Transaction, "0")]
    [InlineData(SequenceScope.Evse, "7")]
    public async Task ChargeAsync_SecondSession_CountsFromItsScope(SequenceScope scope, string first)
    {
        await using var simulated = await Simulated.StartAsync(
            configure: options => options with { SequenceScope = scope }, version: OcppVersion.V201);

        await simulated.ChargeAsync();
        await simulated.ChargeAsync();

        Assert.Equal(["0", first], simulated.Calls("TransactionEvent").Where(call => call["eventType"] == "Started").Select(call => call["seqNo"]));
    }

    [Theory]
    [InlineData(OcppVersion.V201)]
    [InlineData(OcppVersion.V21)]
    public async Task ChargeAsync_StartRefused_EndsTheTransactionAsDeAuthorized(OcppVersion version)
    {
        await using var simulated = await Simulated.StartAsync(
            call => call["eventType"] == "Started" ? Answers.IdTokenInfo("ConcurrentTx") : null, version: version);

        var outcome = await simulated.ChargeAsync();

        Assert.Equal(SessionOutcome.Refused, outcome);
        Assert.Equal(
            ["Started Authorized 0 EVConnected", "Updated Deauthorized 1 EVConnected", "Ended Deauthorized 2 Idle"], simulated.Events());
        Assert.Equal("DeAuthorized", simulated.Calls("TransactionEvent")[^1]["transactionInfo.stoppedReason"]);
    }

    [Fact]
    public async Task ChargeAsync_TokenUnanswered_IsADeviation()
    {
        await using var simulated = await Simulated.StartAsync(
            call => call["eventType"] == "Started" ? "{}" : null, version: OcppVersion.V201);

        await simulated.ChargeAsync();

        Assert.Equal("answered without idTokenInfo", Assert.Single(simulated.ChargePoint.Statistics.Deviations).Detail);
    }

    [Fact]
    public async Task ChargeAsync_WholeSessionOffline_IsDeliveredInOrderAndSaysSo()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V21);
        simulated.ChargePoint.GoOffline();

        await simulated.ChargeAsync();
        simulated.ChargePoint.GoOnline();
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(_session, simulated.Events());
        Assert.All(simulated.Calls("TransactionEvent"), call => Assert.Equal((2, "True"), (call.Connection, call["offline"])));
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
                if (call["eventType"] != "Started" || Interlocked.Exchange(ref drop, 0) == 0)
                {
                    return null;
                }

                system.Drop();
                return Answers.Silence;
            },
            options => options with { RetryUniqueId = retry },
            version: OcppVersion.V201);
        system = simulated.System;

        await simulated.ChargeAsync();
        await simulated.ChargePoint.DrainAsync(TestContext.Current.CancellationToken);

        var starts = simulated.Calls("TransactionEvent").Where(call => call["eventType"] == "Started").ToList();
        Assert.Equal(2, starts.Count);
        Assert.Equal(starts[0].Json, starts[1].Json);
        Assert.Equal(retry == RetryUniqueId.Same, starts[0].UniqueId == starts[1].UniqueId);
        Assert.Empty(simulated.ChargePoint.Statistics.Deviations);
    }
}
