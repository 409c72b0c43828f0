using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

public sealed class LimitTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    [InlineData(20_000)]
    [InlineData(65_536)]
    public async Task Frame_UpToTheLimit_IsTaken(int size)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(FrameOf(size)));
    }

    [Theory]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public async Task Frame_OverTheLimit_ClosesWith1009(int size)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync(FrameOf(size));

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, (await chargePoint.ReceiveCloseAsync()).Status);
        Assert.Equal(CloseReason.FrameTooBig, await gateway.EndOfAsync("CP1"));
        Assert.Empty(gateway.Bus.Calls);
    }

    [Fact]
    public async Task Frame_FragmentsOverTheLimit_ClosesWith1009()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxFrameSize=1024"]);
        await using var chargePoint = await gateway.ConnectAsync();

        for (var fragment = 0; fragment < 11; fragment++)
            await chargePoint.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 100)), WebSocketMessageType.Text, endOfMessage: false);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, (await chargePoint.ReceiveCloseAsync()).Status);
    }

    [Fact]
    public async Task Frame_InFragmentsWithPingsBetween_IsOne()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        await chargePoint.SendAsync(RawChargePoint.Text, "[2,\"1\",\"Heart"u8.ToArray(), final: false);
        await chargePoint.SendAsync(RawChargePoint.Ping, []);
        await chargePoint.SendAsync(RawChargePoint.Continuation, [], final: false);
        await chargePoint.SendAsync(RawChargePoint.Continuation, "beat\",{}]"u8.ToArray());

        Assert.Equal(RawChargePoint.Pong, (await chargePoint.ReceiveFrameAsync()).Opcode);
        Assert.Equal("""[3,"1",{}]""", Encoding.UTF8.GetString((await chargePoint.ReceiveFrameAsync()).Payload));
    }

    [Fact]
    public async Task Frame_Binary_ClosesWith1003()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync("""[2,"1","Heartbeat",{}]"""u8.ToArray(), WebSocketMessageType.Binary);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, (await chargePoint.ReceiveCloseAsync()).Status);
        Assert.Equal(CloseReason.BinaryFrame, await gateway.EndOfAsync("CP1"));
        Assert.Empty(gateway.Bus.Calls);
    }

    [Fact]
    public async Task Frame_NotUtf8_ClosesWith1007()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync([.. "[2,\"1\",\"Heartbeat\",{\"a\":\""u8, 0xC3, 0x28, .. "\"}]"u8], WebSocketMessageType.Text);

        // The gateway does not wait for an answer from who breaks the protocol.
        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, (await chargePoint.ReceiveCloseAsync(answer: false)).Status);
        Assert.Equal(CloseReason.ProtocolViolation, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connections_OverTheLimit_AreRefusedButOneThatComesBackIsNot()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxConnections=2"]);
        using var first = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
        await using var second = await gateway.ConnectAsync("CP2");

        using var third = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP3");
        using var again = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        Assert.StartsWith("HTTP/1.1 503 ", third.Response, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", third.Response, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 101 ", again.Response, StringComparison.Ordinal);
    }

    /// <summary>Whoever comes back more quickly than its former sockets are found dead takes no more than one place beyond the limit.</summary>
    [Fact]
    public async Task Connections_OfOneThatComesBackAgainAndAgain_AreLimited()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxConnections=1", "CloseTimeout=00:01:00"]);
        using var first = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
        using var second = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        using var third = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        Assert.StartsWith("HTTP/1.1 101 ", second.Response, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 503 ", third.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_OfOneAddressOverItsShare_AreCutOffAndToldOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxConnectionsPerAddress=2"]);
        using (await RawChargePoint.ConnectAsync(gateway.Address))
        {
            await using var connected = await gateway.ConnectAsync("CP1");
            for (var more = 0; more < 3; more++)
            {
                using var cutOff = await RawChargePoint.ConnectAsync(gateway.Address);
                await cutOff.WaitForEndAsync();
            }

            Assert.Equal("""[3,"1",{}]""", await connected.CallAsync("""[2,"1","Heartbeat",{}]"""));
        }

        var told = Assert.Single(gateway.Logs.GetSnapshot(), static record => record.Message.Contains("was cut off", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Warning, told.Level);
        Assert.Contains("Gateway:MaxConnectionsPerAddress", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_PlaceGivenBack_IsTakenAgain()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxConnections=1"]);
        await using (var first = await gateway.ConnectAsync("CP1"))
            await first.CloseAsync();
        await gateway.EndOfAsync("CP1");

        // The place is free a moment after the goodbye has been told.
        var response = "";
        while (!response.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
        {
            using var second = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP2");
            response = second.Response;
        }
    }

    [Fact]
    public async Task Connection_IdleForTooLong_IsClosed()
    {
        var clock = new FakeTimeProvider();
        await using var gateway = await GatewayUnderTest.StartAsync(["IdleTimeout=01:00:00"], clock);
        await using var chargePoint = await gateway.ConnectAsync();

        clock.Advance(TimeSpan.FromMinutes(59));
        await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");
        clock.Advance(TimeSpan.FromMinutes(59));
        await chargePoint.CallAsync("""[2,"2","Heartbeat",{}]""");
        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, (await chargePoint.ReceiveCloseAsync()).Status);
        Assert.Equal(CloseReason.ChargePointIdle, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_TakesNoFrames_IsCutOff()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FrameTimeout=00:00:00.500"]);
        var large = Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', 32 * 1024 * 1024)}}"}""");
        gateway.Bus.Answer = (_, _, _) => new(CallReply.Result(large));
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        await chargePoint.SendTextAsync("""[2,"1","Heartbeat",{}]""");

        Assert.Equal(CloseReason.ChargePointStalled, await gateway.EndOfAsync("CP1"));
    }

    [Theory]
    [InlineData(true, CloseReason.ChargePointClosed)]
    [InlineData(false, CloseReason.ChargePointLost)]
    internal async Task Connection_EndedByWhoTakesNoFrames_EndsAllTheSame(bool closeFrame, CloseReason reason)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["CloseTimeout=00:00:00.500"]);
        var (answering, large) = (new TaskCompletionSource(), Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', 32 * 1024 * 1024)}}"}"""));
        gateway.Bus.Answer = (_, _, _) =>
        {
            answering.SetResult();
            return new(CallReply.Result(large));
        };
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
        await chargePoint.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await answering.Task;

        if (closeFrame)
            await chargePoint.SendAsync(RawChargePoint.Close, []);
        else
            chargePoint.EndSending();

        Assert.Equal(reason, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_FrameThatDoesNotEnd_IsCutOff()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FrameTimeout=00:00:00.500"]);
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        await chargePoint.SendAsync(RawChargePoint.Text, "[2,"u8.ToArray(), final: false);

        await chargePoint.WaitForEndAsync();
        Assert.Equal(CloseReason.ChargePointStalled, await gateway.EndOfAsync("CP1"));
    }

    private static string FrameOf(int size)
    {
        const string Frame = """[2,"1","Heartbeat",{}]""";
        return Frame + new string(' ', Math.Max(0, size - Frame.Length));
    }
}
