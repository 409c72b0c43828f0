using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ConnectionGateway.Commands;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

/// <summary>Asks the gateway for something the way services do.</summary>
internal static class Commands
{
    /// <summary>Connects, and waits until the gateway has the connection: the handshake ends before.</summary>
    public static async Task<ChargePoint> ConnectedAsync(this GatewayUnderTest gateway, string subprotocol = "ocpp1.6")
    {
        var before = gateway.Registry.Find("CP1");
        var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);
        await Eventually.IsTrueAsync(() => gateway.Registry.Find("CP1") is { } now && now != before, "the gateway has the connection");
        return chargePoint;
    }

    /// <summary>A CALL to the newest connection of a charge point, with its number as id and in its payload.</summary>
    public static GatewayRequest Command(
        this GatewayUnderTest gateway, int number, TimeSpan? timeout = null, GatewayRequestKind kind = GatewayRequestKind.Call)
    {
        var connection = gateway.Registry.Find("CP1")!.Identity;
        return new(
            kind, gateway.Services.GetRequiredService<Gateway>().Id, connection.ChargePointId, connection.ConnectionId, connection.Version,
            gateway.Services.GetRequiredService<TimeProvider>().GetUtcNow() + (timeout ?? TimeSpan.FromSeconds(20)))
        {
            UniqueId = $"c{number}",
            Action = "Do",
            Payload = Encoding.UTF8.GetBytes($$"""{"n":{{number}}}"""),
        };
    }

    public static Task<GatewayReply> SendAsync(this GatewayUnderTest gateway, GatewayRequest request) =>
        gateway.Services.GetRequiredService<Gateway>().HandleAsync(request, CancellationToken.None).AsTask();

    public static Task<GatewayReply> CommandAsync(this GatewayUnderTest gateway, int number, TimeSpan? timeout = null) =>
        gateway.SendAsync(gateway.Command(number, timeout));

    public static string Text(this GatewayReply reply) => Encoding.UTF8.GetString(reply.Payload.Span);
}
