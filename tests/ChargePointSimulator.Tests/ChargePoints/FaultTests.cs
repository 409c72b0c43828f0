using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

public sealed class FaultTests
{
    [Fact]
    public async Task Freeze_HalfOpen_NothingArrivesUntilThawed()
    {
        await using var simulated = await Simulated.StartAsync();
        simulated.ChargePoint.Freeze();
        var session = simulated.ChargeAsync();
        var command = await simulated.System.SendCommandAsync("ClearCache");
        var before = simulated.System.Calls.Count;

        Assert.False(command.IsCompleted);
        Assert.False(session.IsCompleted);
        simulated.ChargePoint.Thaw();
        await session;
        await command;

        Assert.Equal(
            ["StatusNotification", "Authorize", "StartTransaction"],
            simulated.System.Actions.Skip(before).Take(3));
    }

    [Fact]
    public async Task AbandonConnection_OldOneHalfOpen_NewOneCounts()
    {
        await using var simulated = await Simulated.StartAsync();

        await using var old = simulated.ChargePoint.AbandonConnection()!;
        var heartbeat = await simulated.System.NextAsync("Heartbeat");
        await simulated.ChargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, heartbeat.Connection);
        Assert.False(old.Closed.IsCompleted);

        old.Drop();
        await old.Closed;
        await simulated.ChargeAsync();

        Assert.Equal(2, simulated.System.Connections);
        Assert.Equal(2, simulated.System.Calls.Single(call => call.Action == "StopTransaction").Connection);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DropConnection_ComesBackByItself(bool reset)
    {
        await using var simulated = await Simulated.StartAsync();

        simulated.ChargePoint.DropConnection(reset);

        Assert.Equal(2, (await simulated.System.NextAsync("Heartbeat")).Connection);
    }

    [Fact]
    public async Task GoOffline_NoConnectionUntilGoOnline()
    {
        await using var simulated = await Simulated.StartAsync();

        simulated.ChargePoint.GoOffline();
        await Eventually.IsTrueAsync(() => !simulated.ChargePoint.IsConnected, "it is offline");
        Assert.False(simulated.ChargePoint.IsOnline);
        simulated.ChargePoint.GoOnline();
        await simulated.ChargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, simulated.System.Connections);
    }

    [Fact]
    public async Task Reconnect_Refused_WaitsLongerEachTimeButNotWithoutLimit()
    {
        var time = new ObservedTime();
        await using var simulated = await Simulated.StartAsync(
            configure: options => options with
            {
                ReconnectAfter = TimeSpan.FromSeconds(8),
                ReconnectAtMostAfter = TimeSpan.FromSeconds(20),
                Seed = 1,
            },
            time: time);
        simulated.System.RefuseWith = 503;

        simulated.System.Drop();

        var random = new Random(1);
        foreach (var whole in new[] { 8, 16, 20, 20 })
        {
            // Delays count whole milliseconds.
            var wait = TimeSpan.FromMilliseconds((long)(1000 * whole * (0.5 + (random.NextDouble() / 2))));
            await time.WhenWaitingAsync(wait);
            time.Advance(wait);
        }

        Assert.Contains("503", simulated.ChargePoint.ConnectFailure, StringComparison.Ordinal);
    }
}
