using System.Text.Json;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>Any JSON, kept as it came.</summary>
public sealed class RawJsonTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("1.50")]
    [InlineData("{\"a\":[1,2]}")]
    public void Parse_OneValue_KeepsItsText(string json) => Assert.Equal(json, RawJson.Parse(json).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("nul")]
    public void Parse_NoOrSeveralValues_Throws(string json) =>
        Assert.ThrowsAny<JsonException>(() => RawJson.Parse(json));

    [Fact]
    public void Equals_SameBytes_IsTrue()
    {
        Assert.Equal(RawJson.Parse("[1]"), RawJson.Parse("[1]"));
        Assert.Equal(RawJson.Parse("[1]").GetHashCode(), RawJson.Parse("[1]").GetHashCode());
        Assert.NotEqual(RawJson.Parse("[1]"), RawJson.Parse("[1 ]"));
        Assert.NotEqual(RawJson.Parse("[1]"), default);
    }

    [Fact]
    public void Write_CustomDataOfOurOwn_StandsAsGiven()
    {
        var data = new CustomData("com.example", RawJson.Parse("""{"vendorId":"com.example","a":1}"""));

        Assert.Equal("""{"vendorId":"com.example","a":1}""", Payload.Write(data));
    }
}
