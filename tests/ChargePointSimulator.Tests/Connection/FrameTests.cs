using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.ChargePointSimulator.Tests.Connection;

public sealed class FrameTests
{
    [Theory]
    [InlineData("""[2,"1","Reset",{"type":"Soft"}]""", 2, "1", "Reset", """{"type":"Soft"}""")]
    [InlineData(""" [ 3 , "a b" , { "x" : [1, {}] } ] """, 3, "a b", "", """{ "x" : [1, {}] }""")]
    [InlineData("""[5,"a","FormatViolation","",{}]""", 5, "a", "FormatViolation", "{}")]
    [InlineData("""[6,"a","NotifyPeriodicEventStream",{}]""", 6, "a", "NotifyPeriodicEventStream", "{}")]
    [InlineData("""[4,"ü","GenericError","",{}]""", 4, "ü", "GenericError", "{}")]
    public void TryRead_Frame_TakesItApart(string text, int type, string uniqueId, string name, string payload)
    {
        Assert.True(Frame.TryRead(Encoding.UTF8.GetBytes(text), out var frame));

        Assert.Equal(
            (type, uniqueId, name, payload),
            ((int)frame.Type, frame.UniqueId, frame.Name, Encoding.UTF8.GetString(frame.Payload.Span)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[2]")]
    [InlineData("""[3,"1"]""")]
    [InlineData("""[3,1,{}]""")]
    [InlineData("""[5,"1",{}]""")]
    [InlineData("""[3,"1",{},{}]""")]
    [InlineData("""[3,"1",{}""")]
    public void TryRead_NoFrame_IsRefused(string text) =>
        Assert.False(Frame.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Call_PayloadAndLettersBeyondAscii_StandAsTheyAre()
    {
        var frame = FrameWriter.Call("ü-1", "Heartbeat", """{ "x" : "ß" }"""u8.ToArray());

        Assert.Equal("""[2,"ü-1","Heartbeat",{ "x" : "ß" }]""", Encoding.UTF8.GetString(frame.Span));
    }
}
