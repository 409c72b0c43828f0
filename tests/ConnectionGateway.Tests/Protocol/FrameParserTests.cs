using System.Text;
using Ocpp.Micro.ConnectionGateway.Protocol;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Protocol;

public sealed class FrameParserTests
{
    private const int MaxDepth = 8;

    private static readonly string _id36 = new('x', 36);

    [Theory]
    [InlineData("""[2,"19223201","BootNotification",{"chargePointVendor":"VendorX","chargePointModel":"M"}]""", """{"chargePointVendor":"VendorX","chargePointModel":"M"}""")]
    [InlineData("""[2,"1","Heartbeat",{}]""", "{}")]
    [InlineData("""[2,"1","Heartbeat",null]""", "{}")]
    [InlineData(" [ 2 ,\r\n\t\"1\" , \"A\" , { \"a\" : 1.50 , \"a\":2 } ] \n", """{ "a" : 1.50 , "a":2 }""")]
    [InlineData("""[2,"1","A",{"x":[{"y":"]}"}],"\u00e4":"ä"}]""", """{"x":[{"y":"]}"}],"\u00e4":"ä"}""")]
    public void Parse_Call_PassesThePayloadOnByteForByte(string frame, string payload)
    {
        var parsed = Parse(frame);

        Assert.Equal(FrameKind.Call, parsed.Kind);
        Assert.Equal(payload, Encoding.UTF8.GetString(parsed.Payload.Span));
    }

    [Theory]
    [InlineData("""[2,"19223201","BootNotification",{}]""", "19223201", "BootNotification")]
    [InlineData("""[2,"\u0031\"\\","Boot\u004eotification",{}]""", "1\"\\", "BootNotification")]
    [InlineData("""[2,"🔌 ü","ÄÖ",{}]""", "🔌 ü", "ÄÖ")]
    public void Parse_Call_ReadsUniqueIdAndAction(string frame, string uniqueId, string action)
    {
        var parsed = Parse(frame);

        Assert.Equal((FrameKind.Call, uniqueId, action), (parsed.Kind, parsed.UniqueId, parsed.Action));
    }

    [Fact]
    public void Parse_UniqueIdOf36Characters_IsACall() =>
        Assert.Equal(FrameKind.Call, Parse($$"""[2,"{{_id36}}","Heartbeat",{}]""").Kind);

    [Theory]
    [InlineData("""[3,"7",{"status":"Accepted"}]""")]
    [InlineData("""[4,"7","NotSupported","",{}]""")]
    [InlineData("""[4,"7","NotSupported","a\nb",null]""")]
    [InlineData("""[4,"7","NotSupported"]""")]
    public void Parse_CallResultOrCallError_IsAnAnswer(string frame)
    {
        var parsed = Parse(frame);

        Assert.Equal((FrameKind.Answer, "7"), (parsed.Kind, parsed.UniqueId));
    }

    [Theory]
    [InlineData("""[3,7,{}]""")]
    [InlineData("""[3]""")]
    [InlineData("""[4,"7","NotSupported",""")]
    [InlineData("""[4,null,"NotSupported","",{}]""")]
    public void Parse_MalformedAnswer_IsIgnored(string frame) => Assert.Equal(FrameKind.Ignored, Parse(frame).Kind);

    [Theory]
    [InlineData(OcppVersion.V16, false)]
    [InlineData(OcppVersion.V201, false)]
    [InlineData(OcppVersion.V21, true)]
    public void Parse_UnknownMessageType_IsIgnoredByTheVersionThatSaysSo(OcppVersion version, bool ignored) =>
        Assert.Equal(ignored ? FrameKind.Ignored : FrameKind.Refused, Parse("""[7,"1","Heartbeat",{}]""", version).Kind);

    [Theory]
    [InlineData(MaxDepth, true)]
    [InlineData(MaxDepth + 1, false)]
    public void Parse_NestedPayload_IsBoundedByTheDepth(int depth, bool accepted)
    {
        // The frame's own array and the payload's object are the first two levels.
        var nested = new string('[', depth - 2) + new string(']', depth - 2);

        Assert.Equal(accepted ? FrameKind.Call : FrameKind.Refused, Parse($$"""[2,"1","Heartbeat",{"a":{{nested}}}]""").Kind);
    }

    [Theory]
    [InlineData("a", 64, true)]
    [InlineData("a", 248, true)]
    [InlineData("a", 249, false)]
    [InlineData("ä", 125, false)]
    [InlineData("a", 40_000, false)]
    public void Parse_LongAction_HasToFitTheRoutingKey(string letter, int count, bool accepted)
    {
        var action = string.Concat(Enumerable.Repeat(letter, count));

        Assert.Equal(accepted ? FrameKind.Call : FrameKind.Refused, Parse($$"""[2,"1","{{action}}",{}]""").Kind);
    }

    [Theory]
    [InlineData("""[2,"\ud800","Heartbeat",{}]""", "-1")]
    [InlineData("""[2,"1","\ud800",{}]""", "1")]
    public void Parse_HalfOfASurrogatePair_IsRefused(string frame, string uniqueId)
    {
        var parsed = Parse(frame);

        Assert.Equal((FrameKind.Refused, uniqueId), (parsed.Kind, parsed.UniqueId));
    }

    private static Frame Parse(string frame, OcppVersion version = OcppVersion.V16) =>
        FrameParser.Parse(Encoding.UTF8.GetBytes(frame), version, MaxDepth);
}
