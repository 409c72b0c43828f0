using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Commands;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

/// <summary>The directory hears of every connection that opens and ends, and the gateway does as the directory says.</summary>
public sealed class DirectoryTests
{
    private const string Call = """[2,"1","Heartbeat",{}]""";

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Connection_Opened_IsToldInOrderWithItsGatewayAndTime()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        var (_, request) = Assert.Single(gateway.Bus.Openings);
        Assert.Equal((Instance(gateway).Id, false), (request.GatewayId, request.IsLate));
        Assert.InRange(request.OpenedAt, _clock.Start, _clock.GetUtcNow().AddMilliseconds(1));
    }

    [Fact]
    public async Task Connection_OfAChargePointThatIsElsewhere_IsClosedAsReplaced()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Superseded);
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.ReceiveCloseAsync();

        Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_Ended_IsToldWithItsEpochAndReason()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(41));
        await using (var chargePoint = await gateway.ConnectAsync())
        {
            await chargePoint.CallAsync(Call);
            await chargePoint.CloseAsync();
        }

        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 1, "the end is told");
        var end = Assert.Single(gateway.Bus.Endings[0].Connections);
        Assert.Equal(("CP1", 41L, "ChargePointClosed"), (end.ChargePointId, end.Epoch, end.Reason));
        Assert.Equal(gateway.Bus.Openings[0].Envelope.ConnectionId, end.ConnectionId);
    }

    /// <summary>Or the directory would take the connection for open after it has heard that it is not.</summary>
    [Fact]
    public async Task Connection_EndedBeforeTheDirectoryAnswers_IsToldAfterItsAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answers = new Queue<Task<CallReply>>();
        var first = new TaskCompletionSource<CallReply>();
        answers.Enqueue(first.Task);
        answers.Enqueue(Task.FromResult(FakeCallClient.Opened(1)));
        gateway.Bus.Directory = _ => answers.Dequeue();
        await using (await gateway.ConnectAsync("Early"))
            await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 1, "the question is under way");
        await gateway.EndOfAsync("Early");

        await using (await gateway.ConnectAsync("Other"))
            await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "the question is under way");
        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 1, "the other's end is told");
        first.SetResult(FakeCallClient.Opened(5));
        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 2, "the end is told");

        Assert.Equal(
            [("Other", 1), ("Early", 5)],
            gateway.Bus.Endings.SelectMany(static request => request.Connections).Select(static end => (end.ChargePointId, end.Epoch)));
    }

    [Fact]
    public async Task Connections_EndedWhileTheDirectoryIsAway_AreToldTogetherOnceItIsBack()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        var isAway = true;
        var attempts = 0;
        gateway.Bus.Ends = _ =>
        {
            attempts++;
            return Task.FromResult(isAway ? FakeCallClient.Away : FakeCallClient.EmptyResult);
        };
        for (var i = 0; i < 20; i++)
        {
            await using (await gateway.ConnectAsync($"CP{i}"))
            {
            }

            await gateway.EndOfAsync($"CP{i}");
        }

        Assert.Empty(gateway.Bus.Endings);
        isAway = false;
        await Eventually.IsTrueAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(2));
                return gateway.Bus.Endings.Sum(static request => request.Connections.Count) == 20;
            },
            "all ends are told");

        Assert.InRange(gateway.Bus.Endings.Count, 1, 2);
        Assert.True(attempts > 1);
    }

    [Fact]
    public async Task Lease_Lost_HasAllConnectionsToldAgainLate()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var first = await gateway.ConnectAsync("CP1");
        await using var second = await gateway.ConnectAsync("CP2");
        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "both are told");
        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Lost);

        // One renewal may find those still under way that the first has told.
        await Eventually.IsTrueAsync(
            async () =>
            {
                await RenewAsync(gateway);
                return gateway.Bus.Openings.Count >= 4;
            },
            "both are told again");

        var again = gateway.Bus.Openings.Skip(2).Take(2).ToList();
        Assert.All(again, static opening => Assert.True(opening.Request.IsLate));
        Assert.Equal(
            gateway.Bus.Openings.Take(2).Select(static opening => (opening.Envelope.ConnectionId, opening.Request.OpenedAt)).Order(),
            again.Select(static opening => (opening.Envelope.ConnectionId, opening.Request.OpenedAt)).Order());
        Assert.Contains(gateway.Logs.GetSnapshot(), static record =>
            record.Category == typeof(GatewayLease).FullName && record.Level == LogLevel.Warning && record.GetStructuredStateValue("Count") == "2");
    }

    [Fact]
    public async Task Lease_LostAndChargePointIsElsewhereByNow_ClosesItsSocket()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);
        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Lost);
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Superseded);

        await RenewAsync(gateway);

        await chargePoint.ReceiveCloseAsync();
        Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_DirectoryAwayWhenItOpened_IsToldLateOnceItIsBackAndThenNoMore()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Away);
        await using var chargePoint = await gateway.ConnectAsync();
        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 1, "it is told");

        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(3));
        await RenewAsync(gateway);
        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "it is told again");
        await RenewAsync(gateway);
        await RenewAsync(gateway);

        Assert.Equal([false, true], gateway.Bus.Openings.Select(static opening => opening.Request.IsLate));
    }

    [Theory]
    [InlineData(6, GatewayOutcome.NotHere)] // meant for what it was before it was the present one again
    [InlineData(7, GatewayOutcome.Done)]
    [InlineData(0, GatewayOutcome.Done)]
    public async Task CloseConnection_Asked_GoesByTheEpoch(long epoch, GatewayOutcome expected)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(7));
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        var outcome = await CloseAsync(gateway, epoch);

        Assert.Equal(expected, outcome);
        if (expected is GatewayOutcome.Done)
            await chargePoint.ReceiveCloseAsync();
        else
            Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Call));
    }

    [Fact]
    public async Task Stop_Gateway_TellsTheEndsAndThenGivesItsLeaseBack()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var endedBeforeLeave = -1;
        gateway.Bus.Lease = lease =>
        {
            if (lease.Lease == TimeSpan.Zero)
                endedBeforeLeave = gateway.Bus.Endings.Sum(static request => request.Connections.Count);

            return Task.FromResult(FakeCallClient.Renewed);
        };
        await using var first = await gateway.ConnectAsync("CP1");
        await using var second = await gateway.ConnectAsync("CP2");
        await first.CallAsync(Call);
        await second.CallAsync(Call);

        var stop = gateway.StopAsync();
        await first.ReceiveCloseAsync();
        await second.ReceiveCloseAsync();
        await stop;

        Assert.Equal(2, endedBeforeLeave);
        Assert.All(
            gateway.Bus.Endings.SelectMany(static request => request.Connections), static end => Assert.Equal("GatewayStopping", end.Reason));
        Assert.Equal(TimeSpan.Zero, gateway.Bus.Leases[^1].Lease);
    }

    private static Gateway Instance(GatewayUnderTest gateway) => ActivatorUtilities.CreateInstance<Gateway>(gateway.Services);

    private async Task RenewAsync(GatewayUnderTest gateway)
    {
        var before = gateway.Bus.Leases.Count;
        await Eventually.IsTrueAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(5));
                return gateway.Bus.Leases.Count > before;
            },
            "the lease is renewed");
    }

    private static async Task<GatewayOutcome> CloseAsync(GatewayUnderTest gateway, long epoch)
    {
        var request = new GatewayRequest(
            GatewayRequestKind.CloseConnection, Instance(gateway).Id, "CP1", gateway.Bus.Openings[0].Envelope.ConnectionId,
            OcppVersion.V16, DateTimeOffset.MaxValue)
        { Epoch = epoch };
        return (await Instance(gateway).HandleAsync(request, CancellationToken.None)).Outcome;
    }
}
