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
                new ConnectionIdentity("CP1", OcppVersion.V16, $"{turn}"), turn, socket, gateway.Services.GetRequiredService<ConnectionServices>()));
        }

        var kept = Assert.Single(registry.All);
        Assert.Equal(2, kept.Turn);
        registry.Remove(kept);
    }
}
