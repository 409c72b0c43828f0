using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

public sealed class RegistryTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)] // the older one's thread was slower
    public async Task Add_TwoOfOneChargePoint_KeepsTheOneThatAskedLast(long first, long second)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var socket = WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions { IsServer = true });
        var registry = gateway.Registry;

        foreach (var turn in (long[])[first, second])
        {
            registry.Add(new GatewayConnection(
                new ConnectionIdentity("CP1", OcppVersion.V16, $"{turn}", DateTimeOffset.UnixEpoch), turn, socket, gateway.Services.GetRequiredService<ConnectionServices>()));
        }

        var kept = Assert.Single(registry.All);
        Assert.Equal(2, kept.Turn);
        registry.Remove(kept);
    }

    /// <summary>The directory compares the times of a gateway's sockets, and must come to the same end.</summary>
    [Fact]
    public async Task NextTurn_ClockTurnedBack_IsHigherForEachThatAsks()
    {
        var clock = new TurnedBackClock();
        await using var gateway = await GatewayUnderTest.StartAsync(clock: clock);
        var turns = new List<long>();
        foreach (var milliseconds in (int[])[5000, 5000, 1000, 4000, 6000])
        {
            clock.Now = DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds);
            turns.Add(gateway.Registry.NextTurn());
        }

        Assert.Equal([5_000_000, 5_000_001, 5_000_002, 5_000_003, 6_000_000], turns);
    }

    private sealed class TurnedBackClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
