using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

public sealed class LifeTests
{
    [Fact]
    public async Task Connection_ComesAndGoes_IsToldInFactsAndReadableLines()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using (var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1"))
            await chargePoint.CloseAsync();

        var connected = Assert.IsType<ChargePointConnected>(await gateway.Facts.NextAsync(TestContext.Current.CancellationToken));
        var disconnected = Assert.IsType<ChargePointDisconnected>(await gateway.Facts.NextAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("CP1", OcppVersion.V21), (connected.ChargePointId, connected.Version));
        Assert.Equal((connected.ConnectionId, DisconnectReason.ClosedByChargePoint), (disconnected.ConnectionId, disconnected.Reason));
        Assert.Contains(gateway.Logs.GetSnapshot(), static record => record is { Level: LogLevel.Information, Message: "CP1 connected with ocpp2.1." });
    }

    [Fact]
    public async Task Connection_EndOfStreamWithoutCloseFrame_IsLost()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using (await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1"))
        {
        }

        Assert.Equal(CloseReason.ChargePointLost, await gateway.EndOfAsync("CP1"));
    }

    [Theory]
    [InlineData(new byte[0], CloseReason.ChargePointClosed)]
    [InlineData(new byte[] { 0x03, 0xE8 }, CloseReason.ChargePointClosed)]
    [InlineData(new byte[] { 0x0B, 0xB8, 0x62, 0x79, 0x65 }, CloseReason.ChargePointClosed)] // 3000, bye
    [InlineData(new byte[] { 0x03, 0xED }, CloseReason.ProtocolViolation)] // 1005, which no frame may carry
    [InlineData(new byte[] { 0x00, 0x00 }, CloseReason.ProtocolViolation)]
    [InlineData(new byte[] { 0x03 }, CloseReason.ProtocolViolation)]
    internal async Task Connection_CloseFrameOfAnyKind_EndsIt(byte[] payload, CloseReason reason)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        await chargePoint.SendAsync(RawChargePoint.Close, payload);

        Assert.Equal(RawChargePoint.Close, (await chargePoint.ReceiveFrameAsync()).Opcode);
        Assert.Equal(reason, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_NewerOfTheSameChargePoint_ReplacesTheOlder()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var older = await gateway.ConnectAsync();
        await using var newer = await gateway.ConnectAsync();

        var (status, text) = await older.ReceiveCloseAsync();

        Assert.Equal((WebSocketCloseStatus.PolicyViolation, "Replaced by a newer connection."), (status, text));
        Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));
        Assert.Equal("""[3,"1",{}]""", await newer.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Connection_LateGoodbyeOfAReplacedOne_ChangesNothing()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using (await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1"))
        {
            await using var newer = await gateway.ConnectAsync();
            await newer.CallAsync("""[2,"1","Heartbeat",{}]""");
        }

        await using var newest = await gateway.ConnectAsync();
        await newest.CallAsync("""[2,"1","Heartbeat",{}]""");
        await gateway.EndOfAsync("CP1");
        await gateway.EndOfAsync("CP1");

        var registered = Assert.Single(gateway.Registry.All);
        Assert.Equal(gateway.Bus.Calls[^1].Envelope.ConnectionId, registered.Identity.ConnectionId);
    }

    [Fact]
    public async Task Connection_ReplacedOneDoesNotAnswerTheClose_IsCutOff()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["CloseTimeout=00:00:00.200"]);
        using var older = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
        await using var newer = await gateway.ConnectAsync();

        await older.WaitForEndAsync();

        Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_ManyReconnects_LeaveExactlyTheNewest()
    {
        const int Reconnects = 50;
        await using var gateway = await GatewayUnderTest.StartAsync(["CloseTimeout=00:00:00.200"]);
        var abandoned = new List<RawChargePoint>();
        for (var i = 0; i < Reconnects; i++)
            abandoned.Add(await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1"));

        await using var newest = await gateway.ConnectAsync();
        for (var i = 0; i < Reconnects; i++)
            Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));

        Assert.Equal("""[3,"1",{}]""", await newest.CallAsync("""[2,"1","Heartbeat",{}]"""));
        Assert.Equal(gateway.Bus.Calls[0].Envelope.ConnectionId, Assert.Single(gateway.Registry.All).Identity.ConnectionId);
        abandoned.ForEach(static client => client.Dispose());
    }

    [Fact]
    public async Task Connection_PingsUnanswered_IsFoundHalfOpen()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["PingInterval=00:00:01"]);
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        Assert.Equal(RawChargePoint.Ping, (await chargePoint.ReceiveFrameAsync()).Opcode);

        Assert.Equal(CloseReason.ChargePointSilent, await gateway.EndOfAsync("CP1"));
        await chargePoint.WaitForEndAsync();
    }

    [Fact]
    public async Task Connection_PingsAnswered_Stays()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["PingInterval=00:00:02"]);
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        for (var pings = 0; pings < 2; pings++)
        {
            var (opcode, payload) = await chargePoint.ReceiveFrameAsync();
            Assert.Equal(RawChargePoint.Ping, opcode);
            await chargePoint.SendAsync(RawChargePoint.Pong, payload);
        }

        await chargePoint.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        Assert.Equal("""[3,"1",{}]""", Encoding.UTF8.GetString((await chargePoint.ReceiveFrameAsync()).Payload));
    }

    [Fact]
    public async Task Stop_CallUnderWay_IsAnsweredBeforeTheSocketIsClosed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource<CallReply>());
        gateway.Bus.Answer = (_, _, _) =>
        {
            begun.SetResult();
            return new(release.Task);
        };
        await using var busy = await gateway.ConnectAsync("busy");
        await using var idle = await gateway.ConnectAsync("idle");
        await busy.SendAsync("""[2,"1","StopTransaction",{}]""");
        await begun.Task;

        var stopping = gateway.StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, (await idle.ReceiveCloseAsync()).Status);
        using (var late = await RawChargePoint.UpgradeAsync(gateway.Address, "/late"))
            Assert.StartsWith("HTTP/1.1 503 ", late.Response, StringComparison.Ordinal);
        release.SetResult(FakeCallClient.EmptyResult);

        Assert.Equal("""[3,"1",{}]""", await busy.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, (await busy.ReceiveCloseAsync()).Status);
        await stopping;
    }

    [Fact]
    public async Task Stop_CallThatTakesTooLong_IsNotWaitedFor()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["DrainTimeout=00:00:00.200"]);
        var begun = new TaskCompletionSource();
        gateway.Bus.Answer = async (_, _, cancellation) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return default;
        };
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.SendAsync("""[2,"1","StopTransaction",{}]""");
        await begun.Task;

        var stopping = gateway.StopAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, (await chargePoint.ReceiveCloseAsync()).Status);
        await stopping;
    }

    [Fact]
    public async Task Facts_BrokerAway_DelayNoChargePoint()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["CloseTimeout=00:00:00.200"]);
        gateway.Facts.Publish = static _ => new TaskCompletionSource().Task;
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Facts_PublishingFails_GoesOnWithTheNext()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Facts.Publish = static fact => fact is ChargePointConnected ? throw new InvalidOperationException() : Task.CompletedTask;
        await using (var chargePoint = await gateway.ConnectAsync())
            await chargePoint.CloseAsync();

        Assert.Equal(CloseReason.ChargePointClosed, await gateway.EndOfAsync("CP1"));
    }
}
