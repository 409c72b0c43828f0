using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Protocol;

/// <summary>Faults on the wire and their answers, as far as a frame alone decides them (OCPP-J 1.6 §4, OCPP 2.x part 4 §4).</summary>
public sealed class WireFaultTests
{
    private const string LongId = "0123456789012345678901234567890123456"; // 37 characters

    public static TheoryData<string, string, string, string> Refused() => new()
    {
        // what, frame, unique id and code of the answer: 2.x tells RpcFrameworkError from FormatViolation, 1.6 does not
        { "not JSON", "hello", "-1", "RpcFrameworkError" },
        { "nothing", "", "-1", "RpcFrameworkError" },
        { "cut off before the id", "[2,", "-1", "RpcFrameworkError" },
        { "cut off in the payload", """[2,"1","Heartbeat",{"a":""", "1", "FormatViolation" },
        { "more than one value", """[2,"1","Heartbeat",{}] []""", "1", "FormatViolation" },
        { "a comment", """[2,"1","Heartbeat",{}/**/]""", "1", "FormatViolation" },
        { "not an array", """{"2":"1"}""", "-1", "RpcFrameworkError" },
        { "a string", "\"2\"", "-1", "RpcFrameworkError" },
        { "empty", "[]", "-1", "RpcFrameworkError" },
        { "type only", "[2]", "-1", "RpcFrameworkError" },
        { "no action", """[2,"1"]""", "1", "RpcFrameworkError" },
        { "no payload", """[2,"1","Heartbeat"]""", "1", "RpcFrameworkError" },
        { "too many elements", """[2,"1","Heartbeat",{},{}]""", "1", "RpcFrameworkError" },
        { "type not a number", """["2","1","Heartbeat",{}]""", "1", "RpcFrameworkError" },
        { "type an array", """[[2],"1","Heartbeat",{}]""", "1", "RpcFrameworkError" },
        { "id a number", """[2,1,"Heartbeat",{}]""", "-1", "RpcFrameworkError" },
        { "id null", """[2,null,"Heartbeat",{}]""", "-1", "RpcFrameworkError" },
        { "id empty", """[2,"","Heartbeat",{}]""", "-1", "RpcFrameworkError" },
        { "id missing", """[2,{},"Heartbeat"]""", "-1", "RpcFrameworkError" },
        { "id too long", $$"""[2,"{{LongId}}","Heartbeat",{}]""", LongId, "RpcFrameworkError" },
        { "action a number", """[2,"1",7,{}]""", "1", "RpcFrameworkError" },
        { "action empty", """[2,"1","",{}]""", "1", "RpcFrameworkError" },
        { "payload an array", """[2,"1","Heartbeat",[]]""", "1", "FormatViolation" },
        { "payload a string", """[2,"1","Heartbeat","{}"]""", "1", "FormatViolation" },
        { "payload a number", """[2,"1","Heartbeat",1]""", "1", "FormatViolation" },
        { "nested too deeply", $$"""[2,"1","Heartbeat",{"a":{{new string('[', 40)}}{{new string(']', 40)}}}]""", "1", "FormatViolation" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Frame_Faulty_IsAnsweredWithACallError(string what, string frame, string uniqueId, string code2)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        foreach (var version in OcppVersionNames.All)
        {
            await using var chargePoint = await gateway.ConnectAsync($"CP-{version}", version.Subprotocol());

            var answer = await chargePoint.CallAsync(frame);

            var code = version == OcppVersion.V16 ? "FormationViolation" : code2;
            Assert.StartsWith($"[4,\"{uniqueId}\",\"{code}\",\"", answer, StringComparison.Ordinal);
            Assert.EndsWith("\",{}]", answer, StringComparison.Ordinal);
        }

        Assert.True(gateway.Bus.Calls.Count == 0, what);
    }

    [Theory]
    [InlineData("ocpp1.6", 9, "FormationViolation")]
    [InlineData("ocpp1.6", 6, "FormationViolation")]
    [InlineData("ocpp2.0.1", 9, "MessageTypeNotSupported")]
    [InlineData("ocpp2.0.1", 5, "MessageTypeNotSupported")]
    [InlineData("ocpp2.0.1", 6, "MessageTypeNotSupported")]
    public async Task Frame_UnknownMessageType_IsAnsweredWhereTheVersionAsksForIt(string subprotocol, int type, string code)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);

        var answer = await chargePoint.CallAsync($$"""[{{type}},"1","Heartbeat",{}]""");

        Assert.Equal($$"""[4,"1","{{code}}","The message type is not supported.",{}]""", answer);
    }

    [Theory]
    [InlineData("ocpp2.1", """[9,"1","Heartbeat",{}]""")]
    [InlineData("ocpp2.1", """[2.5,"1","Heartbeat",{}]""")]
    [InlineData("ocpp2.1", """[5,"nobody knows","FormatViolation","",{}]""")]
    [InlineData("ocpp2.1", """[6,7,"NotifyPeriodicEventStream",{}]""")]
    [InlineData("ocpp2.1", """[6,"1","NotifyPeriodicEventStream",[]]""")]
    [InlineData("ocpp2.1", """[6,"1","NotifyPeriodicEventStream",{""")]
    [InlineData("ocpp2.0.1", """[3,"nobody waits",{}]""")]
    [InlineData("ocpp2.0.1", """[4,"nobody waits","InternalError","two\nlines",null]""")]
    [InlineData("ocpp2.1", """[4,"nobody waits","InternalError",null,["a"]]""")]
    [InlineData("ocpp2.1", """[4,"-1","RpcFrameworkError","","text"]""")]
    [InlineData("ocpp1.6", """[3,"nobody waits",{}]""")]
    [InlineData("ocpp1.6", """[4,"nobody waits","InternalError","",{}]""")]
    [InlineData("ocpp1.6", """[3]""")]
    [InlineData("ocpp1.6", """[3,"cut off",{""")]
    public async Task Frame_NotToBeAnswered_ChangesNothing(string subprotocol, string frame)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);

        await chargePoint.SendAsync(frame);

        Assert.Equal("""[3,"next",{}]""", await chargePoint.CallAsync("""[2,"next","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Frame_PayloadNull_CountsAsEmptyObject()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",null]"""));
        Assert.Equal("{}", Assert.Single(gateway.Bus.Calls).Payload);
    }

    [Fact]
    public async Task Frame_UnknownAction_IsForTheBusToAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static (_, _, _) => new(Messaging.Calls.CallReply.Error(OcppErrorCode.NotImplemented, "Nobody knows it."));
        await using var chargePoint = await gateway.ConnectAsync();

        var answer = await chargePoint.CallAsync("""[2,"1","Teleport",{"to":"Mars"}]""");

        Assert.Equal("""[4,"1","NotImplemented","Nobody knows it.",{}]""", answer);
        Assert.Equal("ocpp16.Teleport", Assert.Single(gateway.Bus.Calls).Envelope.RoutingKey);
    }
}
