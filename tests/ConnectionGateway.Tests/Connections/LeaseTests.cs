using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

/// <summary>The gateway says that it lives, and tells of its connections again when the directory does not know of them.</summary>
public sealed class LeaseTests
{
    private const string Call = """[2,"1","Heartbeat",{}]""";

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Lease_Lost_HasAllConnectionsToldAgainLate()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var first = await gateway.ConnectAsync("CP1");
        await first.CallAsync(Call);
        await using var second = await gateway.ConnectAsync("CP2");
        await second.CallAsync(Call);
        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Lost);

        await RenewAsync(gateway);
        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count >= 4, "both are told again");
        await RenewAsync(gateway);
        await RenewAsync(gateway);

        // The fake gives epochs from 1 on.
        Assert.Equal(
            [.. gateway.Bus.Openings.Take(2).Select(static (opening, i) => (opening.Envelope.ConnectionId, opening.Request.OpenedAt, true, i + 1L))],
            gateway.Bus.Openings.Skip(2)
                .Select(static opening => (opening.Envelope.ConnectionId, opening.Request.OpenedAt, opening.Request.IsLate, opening.Request.LastEpoch))
                .OrderBy(static opening => opening.LastEpoch));
        Assert.Contains(gateway.Logs.GetSnapshot(), static record =>
            record.Category == typeof(GatewayLease).FullName && record.Level == LogLevel.Warning && record.GetStructuredStateValue("Count") == "2");
    }

    /// <summary>It had been given up, which an answer said that it has never heard.</summary>
    [Fact]
    public async Task Lease_LostAndTheAnswerToo_HasAllConnectionsToldAgain()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var chargePoint = await gateway.ConnectAsync("CP1");
        await chargePoint.CallAsync(Call);
        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Away);
        await RenewAsync(gateway);
        Assert.Single(gateway.Bus.Openings);

        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Lost);
        await RenewAsync(gateway);

        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "it is told again");
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
        await chargePoint.CallAsync(Call);

        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(3));
        await RenewAsync(gateway);
        await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "it is told again");
        await RenewAsync(gateway);
        await RenewAsync(gateway);

        Assert.Equal([false, true], gateway.Bus.Openings.Select(static opening => opening.Request.IsLate));
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
            gateway.Bus.Endings.SelectMany(static request => request.Connections), static end => Assert.Equal(DisconnectReason.GatewayStopping, end.Reason));
        Assert.Equal(TimeSpan.Zero, gateway.Bus.Leases[^1].Lease);
    }

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
}
