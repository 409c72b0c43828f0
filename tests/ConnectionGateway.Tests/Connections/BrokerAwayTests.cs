using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

/// <summary>A broker that is away for a moment, and one that is away for longer.</summary>
public sealed class BrokerAwayTests
{
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Broker_AwayWithinItsGrace_NobodyNotices()
    {
        await using var gateway = await StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        gateway.Readiness.IsReady = false;
        await AdvanceUntilLoggedAsync(gateway, "The broker is away.");
        _clock.Advance(_grace - _tick);

        await using var newcomer = await gateway.ConnectAsync("CP2");
        Assert.Equal("""[3,"1",{}]""", await newcomer.CallAsync("""[2,"1","Heartbeat",{}]"""));
        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Broker_AwayForLonger_ChargePointsAreSentAwayUntilItIsBack()
    {
        await using var gateway = await StartAsync();
        gateway.ExpectsErrors = true;
        await using var chargePoint = await gateway.ConnectAsync();

        gateway.Readiness.IsReady = false;
        var closed = chargePoint.ReceiveCloseAsync();
        await AdvanceUntilAsync(() => closed.IsCompleted);

        Assert.Equal(TryAgainLater, (await closed).Status);
        Assert.Equal(CloseReason.BrokerUnavailable, await gateway.EndOfAsync("CP1"));
        using (var refused = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1"))
        {
            Assert.StartsWith("HTTP/1.1 503 ", refused.Response, StringComparison.Ordinal);
            Assert.Contains("Retry-After: ", refused.Response, StringComparison.Ordinal);
        }

        gateway.Readiness.IsReady = true;
        await using var back = await gateway.ConnectAsync();
        await AdvanceUntilLoggedAsync(gateway, "The broker is back.");
        Assert.Equal("""[3,"1",{}]""", await back.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    /// <summary>The grace is over at the next look, and so is the broker's absence.</summary>
    [Fact]
    public async Task Broker_BackAsItsGraceEnds_IsNotGivenUp()
    {
        await using var gateway = await StartAsync();
        gateway.Readiness.IsReady = false;
        await AdvanceUntilLoggedAsync(gateway, "The broker is away.");

        gateway.Readiness.IsReady = true;
        var looks = gateway.Readiness.Looks;
        _clock.Advance(_grace);
        await Eventually.IsTrueAsync(() => gateway.Readiness.Looks >= looks + 2, "it is looked for");

        Assert.DoesNotContain(gateway.Logs.GetSnapshot(), static record => record.Message.StartsWith("The broker has been", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broker_GatewayStoodStill_NobodyIsSentAway()
    {
        await using var gateway = await StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        _clock.Advance(TimeSpan.FromHours(1));
        gateway.Readiness.IsReady = false;
        await AdvanceUntilLoggedAsync(gateway, "The broker is away.");

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Order_OneWaitsForAnAnswer_GoesFirst()
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Answer = static async (_, _, closed) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closed);
            return default;
        };
        await using var idle = new ManyChargePoints(gateway, 19);
        await idle.ConnectAsync();
        await using var busy = await gateway.ConnectAsync("busy");
        await busy.SendAsync("""[2,"1","StopTransaction",{}]""");
        await Eventually.IsTrueAsync(() => gateway.Bus.Calls.Count == 1, "the CALL is under way");

        var orders = Enumerable.Range(0, 5).Select(_ => StaggeredClose.InOrder(gateway.Registry.All)).ToList();

        Assert.All(orders, static order => Assert.Equal("busy", order[0].Identity.ChargePointId));
        Assert.All(orders, static order => Assert.Equal(20, order.Length));
        Assert.NotEqual(orders[0], orders[1]);
    }

    [Fact]
    public async Task Broker_BackBeforeAllHadTheirTurn_TheRestStays()
    {
        await using var gateway = await StartAsync();
        await using var chargePoints = new ManyChargePoints(gateway, 40);
        await chargePoints.ConnectAsync();
        var (turns, back) = (0, new CancellationTokenSource());

        var closing = Staggered(gateway).RunAsync(gateway.Registry.All, _ => turns++, back.Token);
        Assert.Equal(0, turns);
        foreach (var due in (int[])[5, 10, 15])
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            await Eventually.IsTrueAsync(() => turns == due, "an eighth of them per twentieth of a second");
        }

        await back.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => closing);
        Assert.Equal(15, turns);
        back.Dispose();
    }

    /// <summary>What is commanded to a charge point that may stay goes out as ever.</summary>
    [Fact]
    public async Task Order_Asked_ChangesNothing()
    {
        await using var gateway = await StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();
        var first = gateway.CommandAsync(1);
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync("""[3,"c1",{}]""");
        await first;

        StaggeredClose.InOrder(gateway.Registry.All);

        _ = gateway.CommandAsync(2);
        Assert.StartsWith("""[2,"c2",""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ManySockets_AreAllClosedWith1001()
    {
        await using var gateway = await StartAsync();
        await using var chargePoints = new ManyChargePoints(gateway, 40);
        await chargePoints.ConnectAsync();

        var closed = chargePoints.ReceiveClosesAsync();
        var stopping = gateway.StopAsync();
        await AdvanceUntilAsync(() => stopping.IsCompleted);

        await stopping;
        Assert.All(await Task.WhenAll(closed), static close => Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, close.Status));
    }

    private static StaggeredClose Staggered(GatewayUnderTest gateway) => gateway.Services.GetRequiredService<StaggeredClose>();

    // One that has not seen the broker there does not see it leave.
    private async Task<GatewayUnderTest> StartAsync()
    {
        var gateway = await GatewayUnderTest.StartAsync([$"BrokerGrace={_grace}"], _clock);
        var watch = gateway.Services.GetRequiredService<BrokerWatch>();
        await AdvanceUntilAsync(() => !watch.IsGivenUp);
        return gateway;
    }

    private Task AdvanceUntilAsync(Func<bool> condition) => Eventually.IsTrueAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            return condition();
        },
        "it happens as time goes by");

    private Task AdvanceUntilLoggedAsync(GatewayUnderTest gateway, string message) => AdvanceUntilAsync(
        () => gateway.Logs.GetSnapshot().Any(record => record.Message.StartsWith(message, StringComparison.Ordinal)));

    private sealed class ManyChargePoints(GatewayUnderTest gateway, int count) : IAsyncDisposable
    {
        private readonly List<ChargePoint> _chargePoints = [];

        public async Task ConnectAsync()
        {
            for (var number = 0; number < count; number++)
                _chargePoints.Add(await gateway.ConnectAsync($"CP-{number}"));
        }

        public Task<(WebSocketCloseStatus Status, string Text)>[] ReceiveClosesAsync() =>
            [.. _chargePoints.Select(static chargePoint => chargePoint.ReceiveCloseAsync())];

        public async ValueTask DisposeAsync()
        {
            foreach (var chargePoint in _chargePoints)
                await chargePoint.DisposeAsync();
        }
    }
}
