using System.Text.Json.Nodes;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>Messages declared outside the contracts, and every kind of member that theirs do not have yet.</summary>
public sealed class OwnMessageTests
{
    private const string Minimal =
        """
        {"flag":true,"small":10,"large":9007199254740993,"limit":16.1,"text":"ab","at":"2026-01-31T00:00:00.000Z",
         "colour":"Light.Blue","part":{"name":1,"reader":2,"seen":3},"anything":null,"evseId":[0,9]}
        """;

    private const string Full =
        """
        {"flag":false,"small":1,"large":-1,"limit":-100.5,"text":"\u00e4\ud83d\ude00\"\\","at":"2026-01-31T00:00:00.000Z",
         "colour":"Red","part":{"name":1,"reader":2,"seen":3,"value":"x"},"anything":{"a":[1.50,"\u0041"]},"evseId":[1],
         "maybeFlag":false,"maybeLarge":0,"maybeNumber":1.5,"maybeAt":"2026-01-31T00:00:00.000Z","maybeColour":"Red",
         "maybePart":{"name":0,"reader":0,"seen":0},"maybeAnything":7,"texts":["abc",""],"colours":["Red","Light.Blue"],
         "times":["2026-01-31T00:00:00.000Z"],"numbers":[1,2.5],"anythings":[[],"x"],
         "customData":{"vendorId":"com.example","more":{"deep":[1.0]}}}
        """;

    [Fact]
    public void Request_OwnAction_KnowsItsVersionActionAndResponse()
    {
        Assert.Equal((OcppVersion.V201, "OwnAction"), Identity<OwnRequest, OwnResponse>());
    }

    [Theory]
    [InlineData(Minimal)]
    [InlineData(Full)]
    public void ReadAndWrite_EveryKindOfMember_GivesTheSameJson(string json)
    {
        var written = Payload.Write(Payload.Read<OwnRequest>(json));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
    }

    [Fact]
    public void Write_AnyJson_KeepsItsBytes()
    {
        var written = Payload.Write(Payload.Read<OwnRequest>(Full));

        Assert.Contains("""{"a":[1.50,"\u0041"]}""", written, StringComparison.Ordinal);
        Assert.Contains("""{"vendorId":"com.example","more":{"deep":[1.0]}}""", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small", "0", "small", OcppErrorCode.PropertyConstraintViolation, "must be from 1 to 10")]
    [InlineData("small", "11", "small", OcppErrorCode.PropertyConstraintViolation, "must be from 1 to 10")]
    [InlineData("large", "1e19", "large", OcppErrorCode.PropertyConstraintViolation, null)]
    [InlineData("large", "1e400", "large", OcppErrorCode.PropertyConstraintViolation, null)]
    [InlineData("large", "0.5", "large", OcppErrorCode.TypeConstraintViolation, "must be an integer")]
    [InlineData("limit", "-100.6", "limit", OcppErrorCode.PropertyConstraintViolation, "must be at least -100.5")]
    [InlineData("limit", "16.15", "limit", OcppErrorCode.PropertyConstraintViolation, "must be a multiple of 0.1")]
    [InlineData("limit", "\"1\"", "limit", OcppErrorCode.TypeConstraintViolation, "must be a number")]
    [InlineData("flag", "1", "flag", OcppErrorCode.TypeConstraintViolation, "must be a boolean")]
    [InlineData("text", "\"a\"", "text", OcppErrorCode.PropertyConstraintViolation, "must have from 2 to 4 characters")]
    [InlineData("text", "\"abcde\"", "text", OcppErrorCode.PropertyConstraintViolation, "must have from 2 to 4 characters")]
    [InlineData("evseId", "[]", "evseId", OcppErrorCode.OccurrenceConstraintViolation, "must have from 1 to 3 items")]
    [InlineData("evseId", "[1,2,3,4]", "evseId", OcppErrorCode.OccurrenceConstraintViolation, "must have from 1 to 3 items")]
    [InlineData("evseId", "[1,10]", "evseId[1]", OcppErrorCode.PropertyConstraintViolation, "must be from 0 to 9")]
    [InlineData("texts", "[\"abcd\"]", "texts[0]", OcppErrorCode.PropertyConstraintViolation, "must have at most 3 characters")]
    [InlineData("customData", "{\"x\":1}", "customData.vendorId", OcppErrorCode.OccurrenceConstraintViolation, "is required")]
    [InlineData("customData", "{\"vendorId\":1}", "customData.vendorId", OcppErrorCode.TypeConstraintViolation, null)]
    [InlineData("customData", "[]", "customData", OcppErrorCode.TypeConstraintViolation, "must be an object")]
    public void Read_BrokenRule_NamesPlaceCodeAndRule(string member, string value, string path, OcppErrorCode code, string? rule)
    {
        var json = JsonNode.Parse(Minimal)!;
        json[member] = JsonNode.Parse(value);

        var violation = Payload.ReadViolation<OwnRequest>(json.ToJsonString());

        Assert.Equal((path, code), (violation.Path, violation.Code));
        Assert.Equal(rule ?? violation.Rule, violation.Rule);
    }

    [Fact]
    public void Write_BrokenRule_NamesPlaceAndCode()
    {
        var valid = Payload.Read<OwnRequest>(Full);
        (OwnRequest Payload, string Path, OcppErrorCode Code)[] broken =
        [
            (valid with { Small = 0 }, "small", OcppErrorCode.PropertyConstraintViolation),
            (valid with { Limit = 0.05m }, "limit", OcppErrorCode.PropertyConstraintViolation),
            (valid with { Limit = -101 }, "limit", OcppErrorCode.PropertyConstraintViolation),
            (valid with { Colour = (OwnColour)7 }, "colour", OcppErrorCode.PropertyConstraintViolation),
            (valid with { Anything = default }, "anything", OcppErrorCode.OccurrenceConstraintViolation),
            (valid with { Part = null! }, "part", OcppErrorCode.OccurrenceConstraintViolation),
            (valid with { Evses = [] }, "evseId", OcppErrorCode.OccurrenceConstraintViolation),
            (valid with { Evses = [1, 2, 10] }, "evseId[2]", OcppErrorCode.PropertyConstraintViolation),
            (valid with { Texts = ["", null!] }, "texts[1]", OcppErrorCode.OccurrenceConstraintViolation),
            (valid with { Colours = [OwnColour.Red, (OwnColour)7] }, "colours[1]", OcppErrorCode.PropertyConstraintViolation),
        ];

        Assert.All(broken, static rule =>
        {
            var violation = Payload.WriteViolation(rule.Payload);
            Assert.Equal((rule.Path, rule.Code), (violation.Path, violation.Code));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    public void Write_StricterBoundOfWhatIsSent_IsFoundOnlyWhenWritten(string value)
    {
        var part = Payload.Read<OwnPart>($$"""{"name":1,"reader":2,"seen":3,"value":"{{value}}"}""");

        var violation = Payload.WriteViolation(part);

        Assert.Equal("value must have from 1 to 2 characters", violation.Description);
    }

    [Fact]
    public void WireNames_OwnEnumeration_AreFoundBothWays()
    {
        Assert.Equal("Light.Blue", OwnColour.LightBlue.ToWire());
        Assert.True(OwnColourNames.TryFromWire("Light.Blue", out var colour));
        Assert.Equal(OwnColour.LightBlue, colour);
        Assert.False(OwnColourNames.TryFromWire("LightBlue", out _));
        Assert.Throws<ArgumentOutOfRangeException>(static () => ((OwnColour)7).ToWire());
    }

    private static (OcppVersion Version, string Action) Identity<TRequest, TResponse>()
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> => (TRequest.Version, TRequest.Action);
}
