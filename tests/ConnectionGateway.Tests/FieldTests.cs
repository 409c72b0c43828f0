using Microsoft.Extensions.Logging;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests;

/// <summary>What charge points do in the field, whatever part 4 of the specification has them do.</summary>
public sealed class FieldTests
{
    public static TheoryData<string> Subprotocols() => ["ocpp1.6", "ocpp2.0.1", "ocpp2.1"];

    // 2.0.1 errata 2023-12 §4.2 and 2.1 part 4 §4.1.4 forbid it; stacks that count from one at every start do it all the same.
    [Theory]
    [MemberData(nameof(Subprotocols))]
    public async Task UniqueIds_FromTheBeginningAfterAReconnect_AreAnsweredAnew(string subprotocol)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var number = 0;
        gateway.Bus.Answer = (_, _, _) => new(CallReply.Result(System.Text.Encoding.UTF8.GetBytes($$"""{"n":{{++number}}}""")));

        for (var boot = 1; boot <= 3; boot++)
        {
            await using var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);
            Assert.Equal($$$"""[3,"1",{"n":{{{boot}}}}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
        }
    }

    [Theory]
    [InlineData("ocpp1.6", """[3,"1",{"status":"Accepted"}]""")]
    [InlineData("ocpp2.0.1", """[4,"1","NotSupported","two\nlines",null]""")]
    [InlineData("ocpp2.1", """[4,"1","NotSupported","",["details"]]""")]
    [InlineData("ocpp2.1", """[4,"1","NotSupported","","details"]""")]
    public async Task Calls_ThatCross_AnswerOfTheSameIdIsNotTheirs(string subprotocol, string crossing)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answer = new TaskCompletionSource<CallReply>();
        gateway.Bus.Answer = (_, _, _) => new(answer.Task);
        await using var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);

        await chargePoint.SendAsync("""[2,"1","Heartbeat",{}]""");
        await chargePoint.SendAsync(crossing);
        Assert.StartsWith("""[4,"-1",""", await chargePoint.CallAsync("not a frame"), StringComparison.Ordinal);
        answer.SetResult(FakeCallClient.EmptyResult);

        Assert.Equal("""[3,"1",{}]""", await chargePoint.ReceiveAsync());
    }

    [Theory]
    [InlineData("//CP1", "sec-websocket-protocol: ocpp2.0.1,ocpp1.6")]
    [InlineData("/ocpp//CP1//", "SEC-WEBSOCKET-PROTOCOL: ocpp2.0.1 , ocpp1.6\r\nAuthorization: Basic Q1AxOnNlY3JldA==")]
    [InlineData("/CP1", "Sec-WebSocket-Protocol: ocpp2.0.1\r\nAuthorization: Basic U8OkdWxlLzc6w7wvOg==")] // Säule/7:ü/:
    [InlineData("/ocpp/2.1/CP1?x=/y", "Sec-WebSocket-Protocol: ocpp2.0.1\r\nSec-WebSocket-Protocol: ocpp2.1")]
    public async Task Upgrade_AsClientsWordIt_IsThatOfTheChargePoint(string path, string headers)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, path, headers);

        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await client.ReceiveFrameAsync();

        Assert.Equal(("CP1", "ocpp201.Heartbeat"), (gateway.Bus.Calls[0].Envelope.ChargePointId, gateway.Bus.Calls[0].Envelope.RoutingKey));
    }

    // Some come again every few seconds for ever.
    [Fact]
    public async Task Upgrades_RefusedAgainAndAgain_TakeNoPlaceAndFillNoLog()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxConnections=1"], busIsReady: false);
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var refused = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
            Assert.StartsWith("HTTP/1.1 503 ", refused.Response, StringComparison.Ordinal);
        }

        gateway.Readiness.IsReady = true;
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
        Assert.DoesNotContain(
            gateway.Logs.GetSnapshot(), static record => record.Level > LogLevel.Debug && record.Message.StartsWith("Refused", StringComparison.Ordinal));
    }

    // Answers to GetConfiguration have the AuthorizationKey in plain text; error texts of charge points are no better.
    [Theory]
    [InlineData("""[3,"nobody waits",{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"s3cret"}]}]""")]
    [InlineData("""[4,"nobody waits","InternalError","s3cret",{"value":"s3cret"}]""")]
    [InlineData("""[3,"s3cret",{"value":"s3cret"}]""")]
    [InlineData("""[3,"cut off",{"value":"s3cret""")]
    [InlineData("""[2,"1","DataTransfer",{"vendorId":"V","data":"s3cret"}]""")]
    [InlineData("""s3cret""")]
    public async Task Frame_WithASecret_IsInNoLog(string frame)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using (var chargePoint = await gateway.ConnectAsync())
        {
            await chargePoint.SendAsync(frame);
            await chargePoint.CallAsync("""[2,"next","Heartbeat",{}]""");
        }

        await gateway.EndOfAsync("CP1");
        AssertNotLogged(gateway, "s3cret");
    }

    [Theory]
    [InlineData(GatewayOutcome.Answered, """[3,"c1",{"configurationKey":[{"key":"AuthorizationKey","readonly":false,"value":"s3cret"}]}]""")]
    [InlineData(GatewayOutcome.Refused, """[4,"c1","NotSupported","s3cret",{"value":"s3cret"}]""")]
    public async Task Command_AnsweredWithASecret_BringsItAndLogsItNot(GatewayOutcome outcome, string answer)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();

        var reply = gateway.CommandAsync(1);
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync(answer);

        Assert.Equal(outcome, (await reply).Outcome);
        Assert.Contains("s3cret", (await reply).Text(), StringComparison.Ordinal);
        AssertNotLogged(gateway, "s3cret");
    }

    // An end of stream, a close frame without a code, and one with 1005, which no frame may carry: some end the connection over an action that they do not know.
    [Theory]
    [InlineData(null)]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x03, 0xED })]
    public async Task Command_ConnectionEndsAnyhow_IsNotWaitedForAnyLonger(byte[]? closeFrame)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");
        await Eventually.IsTrueAsync(() => gateway.Registry.Find("CP1") is not null, "the gateway has the connection");

        var reply = gateway.CommandAsync(1, TimeSpan.FromMinutes(10));
        await chargePoint.ReceiveFrameAsync();
        if (closeFrame is null)
            chargePoint.EndSending();
        else
            await chargePoint.SendAsync(RawChargePoint.Close, closeFrame);

        Assert.Equal(
            GatewayOutcome.ConnectionClosed,
            (await reply.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Outcome);
    }

    // UUIDs, UUID-shaped strings and numbers in strings, up to 36 characters (part 4 §4.1.4).
    [Theory]
    [InlineData("d5b9f6ec-9b8e-4b0e-8a1c-0d6a1c5a3f10")]
    [InlineData("00000000-0000-0000-0000-0000000000zz")]
    [InlineData("-1")]
    [InlineData("18446744073709551616")]
    public async Task UniqueId_OfAnyShape_ComesBackAsItWas(string uniqueId)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        Assert.Equal($$"""[3,"{{uniqueId}}",{}]""", await chargePoint.CallAsync($$"""[2,"{{uniqueId}}","Heartbeat",{}]"""));
    }

    private static void AssertNotLogged(GatewayUnderTest gateway, string secret) => Assert.DoesNotContain(
        gateway.Logs.GetSnapshot(),
        record => record.Message.Contains(secret, StringComparison.Ordinal)
            || record.Exception?.ToString().Contains(secret, StringComparison.Ordinal) == true
            || record.StructuredState?.Any(state => state.Value?.Contains(secret, StringComparison.Ordinal) == true) == true);
}
