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

    [Fact]
    public void Parse_CallResult_IsAnAnswerWithoutAnError()
    {
        var parsed = Parse("""[3,"7",{"status":"Accepted"}]""");

        Assert.Equal((FrameKind.Answer, "7", null), (parsed.Kind, parsed.UniqueId, parsed.Error));
    }

    [Theory]
    [InlineData("""[4,"7","NotSupported","",{}]""", "NotSupported", "")]
    [InlineData("""[4,"7","NotSupported","a\nb",null]""", "NotSupported", "a\nb")]
    [InlineData("""[4,"7","FormatViolation","x",["more"]]""", "FormatViolation", "x")]
    [InlineData("""[4,"7","OccurrenceConstraintViolation","x","more"]""", "OccurrenceConstraintViolation", "x")]
    [InlineData("""[4,"7","NotSupported",null,{"a":[1]},"and more"]""", "NotSupported", "")]
    [InlineData("""[4,"7",{"code":1},["text"],{}]""", "", "")]
    [InlineData("""[4,"7","NotSupported"]""", "NotSupported", "")]
    [InlineData("""[4,"7"]""", "", "")]
    public void Parse_CallErrorOfAnyShape_IsAnAnswerThatSaysWhatItCan(string frame, string code, string description)
    {
        foreach (var version in OcppVersionNames.All)
        {
            var parsed = Parse(frame, version);

            Assert.Equal((FrameKind.Answer, "7", new FrameError(code, description)), (parsed.Kind, parsed.UniqueId, parsed.Error));
        }
    }

    [Theory]
    [InlineData("""[5,"7","FormatViolation","a\nb",{}]""", "FormatViolation", "a\nb")]
    [InlineData("""[5,"7","FormatViolation","",null]""", "FormatViolation", "")]
    [InlineData("""[5,"7"]""", "", "")]
    public void Parse_CallResultError_IsOneIn21(string frame, string code, string description)
    {
        var parsed = Parse(frame, OcppVersion.V21);

        Assert.Equal((FrameKind.ResultError, "7", new FrameError(code, description)), (parsed.Kind, parsed.UniqueId, parsed.Error));
    }

    [Fact]
    public void Parse_CallResultErrorOfAnyLength_IsCut()
    {
        var text = new string('x', 300);
        var parsed = Parse($"""[5,"7","{text}","{text}",null]""", OcppVersion.V21);

        Assert.Equal(new FrameError(text[..255], text[..255]), parsed.Error);
    }

    [Fact]
    public void Parse_Send_PassesThePayloadOnByteForByteIn21()
    {
        var parsed = Parse("""[6,"7","NotifyPeriodicEventStream",{ "id" : 1 }]""", OcppVersion.V21);

        Assert.Equal((FrameKind.Send, "7", "NotifyPeriodicEventStream"), (parsed.Kind, parsed.UniqueId, parsed.Action));
        Assert.Equal("""{ "id" : 1 }""", Encoding.UTF8.GetString(parsed.Payload.Span));
    }

    [Theory]
    [InlineData("""[5,"7","FormatViolation","",{}]""")]
    [InlineData("""[6,"7","NotifyPeriodicEventStream",{}]""")]
    public void Parse_MessageTypeOf21_IsUnknownBefore(string frame)
    {
        Assert.Equal((FrameKind.Refused, FrameFault.TypeUnknown), (Parse(frame).Kind, Parse(frame).Fault));
        Assert.Equal((FrameKind.Refused, FrameFault.TypeUnknown), (Parse(frame, OcppVersion.V201).Kind, Parse(frame, OcppVersion.V201).Fault));
    }

    [Theory]
    [InlineData("""[6]""")]
    [InlineData("""[6,7,"NotifyPeriodicEventStream",{}]""")]
    [InlineData("""[6,"7","NotifyPeriodicEventStream"]""")]
    [InlineData("""[6,"7","NotifyPeriodicEventStream",[]]""")]
    [InlineData("""[6,"7","NotifyPeriodicEventStream",{""")]
    [InlineData("""[5,7,"FormatViolation","",{}]""")]
    [InlineData("""[5,"7","FormatViolation",""")]
    public void Parse_MalformedSendOrCallResultError_IsIgnored(string frame) =>
        Assert.Equal(FrameKind.Ignored, Parse(frame, OcppVersion.V21).Kind);

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
