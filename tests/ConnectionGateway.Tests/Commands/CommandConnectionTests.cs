using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Commands;

/// <summary>What is asked of the gateway as connections come and go, and what is not answered.</summary>
public sealed class CommandConnectionTests
{
    [Fact]
    public async Task Commands_ConnectionEnds_OneSentIsClosedAndOneWaitingWasNotSent()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var chargePoint = await gateway.ConnectedAsync();

        var sent = gateway.CommandAsync(1);
        var waiting = gateway.CommandAsync(2);
        await chargePoint.ReceiveAsync();
        await chargePoint.DisposeAsync();

        Assert.Equal(GatewayOutcome.ConnectionClosed, (await sent).Outcome);
        Assert.Equal(GatewayOutcome.NotHere, (await waiting).Outcome);
    }

    [Fact]
    public async Task Command_ForAnEarlierConnection_IsNotHere()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var before = await gateway.ConnectedAsync();
        var request = gateway.Command(1);
        await using var after = await gateway.ConnectedAsync();
        await before.ReceiveCloseAsync();

        Assert.Equal(GatewayOutcome.NotHere, (await gateway.SendAsync(request)).Outcome);
        Assert.Equal(GatewayOutcome.NotHere, (await gateway.SendAsync(request with { ChargePointId = "CP2" })).Outcome);
    }

    [Fact]
    public async Task CloseConnection_OfTheOneNamed_ClosesIt()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();
        var request = gateway.Command(1, kind: GatewayRequestKind.CloseConnection);

        Assert.Equal(GatewayOutcome.NotHere, (await gateway.SendAsync(request with { ConnectionId = "another" })).Outcome);
        Assert.Equal(GatewayOutcome.Done, (await gateway.SendAsync(request)).Outcome);

        Assert.StartsWith("Replaced", (await chargePoint.ReceiveCloseAsync()).Text, StringComparison.Ordinal);
    }

    /// <summary>OCPP 2.0.1 part 6, TC_B_30_CSMS: one that is pending may send what it was asked for, and nothing else.</summary>
    [Theory]
    [InlineData(Admission.Pending, Admission.Unknown)]
    [InlineData(Admission.Rejected, Admission.Rejected)]
    public async Task Call_OfOneThatWaitsAndWasAskedForIt_IsNotToBeRefused(Admission told, Admission sent)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = (envelope, _, _) => new(FakeCallClient.EmptyResult with { Admission = envelope.Action == "BootNotification" ? told : null });
        await using var chargePoint = await gateway.ConnectedAsync("ocpp2.0.1");
        await chargePoint.CallAsync("""[2,"1","BootNotification",{}]""");

        var command = gateway.SendAsync(gateway.Command(1) with { AsksFor = "StatusNotification" });
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync("""[3,"c1",{"status":"Accepted"}]""");
        await command;
        await chargePoint.CallAsync("""[2,"2","StatusNotification",{}]""");
        await chargePoint.CallAsync("""[2,"3","Heartbeat",{}]""");
        await chargePoint.CallAsync("""[2,"4","BootNotification",{}]""");
        await chargePoint.CallAsync("""[2,"5","StatusNotification",{}]""");

        Assert.Equal([sent, told, told, sent], gateway.Bus.Calls.Skip(1).Select(static call => call.Envelope.Admission));
    }

    /// <summary>The command is on its way while the boot message is still being answered.</summary>
    [Fact]
    public async Task Call_AskedForByWhatFollowsTheBootAnswer_IsNotToBeRefused()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<CallReply>());
        gateway.Bus.Answer = (envelope, _, _) =>
        {
            begun.TrySetResult();
            return envelope.Action == "BootNotification" ? new(answer.Task) : new(FakeCallClient.EmptyResult);
        };
        await using var chargePoint = await gateway.ConnectedAsync("ocpp2.0.1");
        await chargePoint.SendAsync("""[2,"1","BootNotification",{}]""");
        await begun.Task;

        _ = gateway.SendAsync(gateway.Command(1) with { AsksFor = "StatusNotification", FollowsUniqueId = "1" });
        answer.SetResult(FakeCallClient.EmptyResult with { Admission = Admission.Pending });
        await chargePoint.ReceiveAsync();
        await chargePoint.ReceiveAsync();
        await chargePoint.CallAsync("""[2,"2","StatusNotification",{}]""");

        Assert.Equal(Admission.Unknown, gateway.Bus.Calls[^1].Envelope.Admission);
    }

    [Fact]
    public async Task Command_StopBeganBeforeTheFirst_IsNotHere()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<CallReply>());
        gateway.Bus.Answer = (_, _, _) =>
        {
            begun.TrySetResult();
            return new(answer.Task);
        };
        await using var chargePoint = await gateway.ConnectedAsync();
        await chargePoint.SendAsync("""[2,"1","StopTransaction",{}]""");
        await begun.Task;
        var request = gateway.Command(1);

        _ = gateway.Registry.Find("CP1")!.DrainAsync(CancellationToken.None);

        Assert.Equal(GatewayOutcome.NotHere, (await gateway.SendAsync(request)).Outcome);
        answer.SetResult(FakeCallClient.EmptyResult);
    }

    /// <summary>OCPP 2.1 part 4 §4.2.3 and §4.2.4; no older version has either.</summary>
    [Theory]
    [InlineData("ocpp1.6", null)]
    [InlineData("ocpp2.0.1", null)]
    [InlineData("ocpp2.1", """[6,"c1","Do",{"n":1}]""")]
    public async Task SendAndCallResultError_OnlyGoToChargePointsThatKnowThem(string subprotocol, string? frame)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync(subprotocol);
        var error = gateway.Command(2, kind: GatewayRequestKind.RejectResult) with
        {
            ErrorCode = "FormatViolation",
            ErrorDescription = "status: missing",
        };

        var sent = await gateway.SendAsync(gateway.Command(1, kind: GatewayRequestKind.Send));
        var rejected = await gateway.SendAsync(error);

        var outcome = frame is null ? GatewayOutcome.NotSupported : GatewayOutcome.Done;
        Assert.Equal((outcome, outcome), (sent.Outcome, rejected.Outcome));
        if (frame is not null)
        {
            Assert.Equal(frame, await chargePoint.ReceiveAsync());
            Assert.Equal("""[5,"c2","FormatViolation","status: missing",{}]""", await chargePoint.ReceiveAsync());
        }
    }

    [Fact]
    public async Task Stop_CommandOutstanding_IsAnsweredBeforeTheSocketCloses()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();
        var command = gateway.CommandAsync(1);
        var waiting = gateway.CommandAsync(2);
        await chargePoint.ReceiveAsync();

        var stop = gateway.StopAsync();
        Assert.Equal(GatewayOutcome.NotHere, (await waiting).Outcome);
        await chargePoint.SendAsync("""[3,"c1",{}]""");

        Assert.Equal(GatewayOutcome.Answered, (await command).Outcome);
        await chargePoint.ReceiveCloseAsync();
        await stop;
    }
}
