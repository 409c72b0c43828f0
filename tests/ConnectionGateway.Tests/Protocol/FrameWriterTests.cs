using System.Text;
using System.Text.Json;
using Ocpp.Micro.ConnectionGateway.Protocol;

namespace Ocpp.Micro.ConnectionGateway.Tests.Protocol;

public sealed class FrameWriterTests
{
    [Fact]
    public void CallResult_Payload_IsCopiedByteForByte()
    {
        using var frame = FrameWriter.CallResult("19223201", """{ "a":1.50,"ü":"\u00fc" }"""u8);

        Assert.Equal("""[3,"19223201",{ "a":1.50,"ü":"\u00fc" }]""", Text(frame));
    }

    [Fact]
    public void CallError_NoDetails_HasAllFiveElements()
    {
        using var frame = FrameWriter.CallError("1", "NotSupported", "", default);

        Assert.Equal("""[4,"1","NotSupported","",{}]""", Text(frame));
    }

    [Fact]
    public void CallResultError_NoDetails_HasAllFiveElements()
    {
        using var frame = FrameWriter.CallResultError("1", "FormatViolation", "x", default);

        Assert.Equal("""[5,"1","FormatViolation","x",{}]""", Text(frame));
    }

    [Fact]
    public void CallAndSend_Payload_IsCopiedByteForByte()
    {
        using var call = FrameWriter.Call("1", "Reset", """{ "type":"Soft" }"""u8);
        using var send = FrameWriter.Send("2", "NotifyPeriodicEventStream", """{"id":1.50}"""u8);

        Assert.Equal("""[2,"1","Reset",{ "type":"Soft" }]""", Text(call));
        Assert.Equal("""[6,"2","NotifyPeriodicEventStream",{"id":1.50}]""", Text(send));
    }

    [Theory]
    [InlineData("a\"b\\c")]
    [InlineData("line\nbreak\t\u0000\u001f")]
    [InlineData("ü 🔌 \u2028")]
    public void CallError_AnyText_ReadsBackAsItWas(string text)
    {
        using var frame = FrameWriter.CallError(text, "GenericError", text, "{}"u8);
        using var document = JsonDocument.Parse(frame.Utf8);

        Assert.Equal((text, text), (document.RootElement[1].GetString(), document.RootElement[3].GetString()));
    }

    [Theory]
    [InlineData(254, "ä", 255)]
    [InlineData(255, "ä", 255)]
    [InlineData(254, "🔌", 254)]
    public void CallError_LongDescription_IsCutAt255Characters(int before, string last, int expected)
    {
        using var frame = FrameWriter.CallError("1", "GenericError", new string('x', before) + last + "and more", "{}"u8);
        using var document = JsonDocument.Parse(frame.Utf8);

        Assert.Equal(expected, document.RootElement[3].GetString()!.Length);
    }

    [Fact]
    public void CallError_WorstEscaping_FitsTheFrame()
    {
        var text = new string('\u0001', 255);
        using var frame = FrameWriter.CallError(text, "GenericError", text, "{}"u8);
        using var document = JsonDocument.Parse(frame.Utf8);

        Assert.Equal(text, document.RootElement[3].GetString());
    }

    private static string Text(PooledFrame frame) => Encoding.UTF8.GetString(frame.Utf8.Span);
}
