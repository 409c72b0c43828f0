using System.Text;
using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>What holds for every message: well-formedness, lengths, numbers, lists, and what a violation may say.</summary>
public sealed class OcppPayloadTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"idTag\":\"a\"")]
    [InlineData("{\"idTag\":\"a\",}")]
    [InlineData("{\"idTag\":\"a\"}{}")]
    [InlineData("{\"idTag\":\"a\"} x")]
    [InlineData("{idTag:\"a\"}")]
    [InlineData("{\"idTag\":\"\\ud800\"}")]
    [InlineData("{\"idTag\":\"\n\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("// no\n{\"idTag\":\"a\"}")]
    public void TryParse_MalformedJson_IsAFormationViolation(string json)
    {
        Assert.Equal(OcppErrorCode.FormationViolation, Payload.ReadViolation<AuthorizeRequest>(json).Code);
    }

    [Fact]
    public void TryParse_InvalidUtf8_IsAFormationViolation()
    {
        byte[] utf8 = [.. "{\"idTag\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Equal(OcppErrorCode.FormationViolation, Payload.ReadViolation<AuthorizeRequest>(utf8).Code);
    }

    [Fact]
    public void TryParse_NestedBeyondReason_IsAFormationViolation()
    {
        var json = $$"""{"vendorId":"x","data":{{new string('[', 1000)}}{{new string(']', 1000)}}}""";

        Assert.Equal(OcppErrorCode.TypeConstraintViolation, Payload.ReadViolation<DataTransferRequest>(json).Code);
        Assert.Equal(OcppErrorCode.FormationViolation, Payload.ReadViolation<DataTransferRequest>(new string('[', 1000)).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"\"")]
    public void TryParse_NoObject_IsAFormationViolation(string json)
    {
        var violation = Payload.ReadViolation<HeartbeatRequest>(json);

        Assert.Equal((OcppErrorCode.FormationViolation, "payload must be an object"), (violation.Code, violation.Description));
    }

    [Fact]
    public void TryParse_NullInsteadOfAnObject_CountsAsEmpty()
    {
        Assert.Equal(new HeartbeatRequest(), Payload.Read<HeartbeatRequest>("null"));
        Assert.Equal("idTag is required", Payload.ReadViolation<AuthorizeRequest>("null").Description);
    }

    [Fact]
    public void TryParse_PropertyTwice_IsAFormationViolation()
    {
        var violation = Payload.ReadViolation<AuthorizeRequest>("""{"idTag":"a","idTag":"a"}""");

        Assert.Equal((OcppErrorCode.FormationViolation, "idTag occurs more than once"), (violation.Code, violation.Description));
    }

    [Fact]
    public void TryParse_PropertyInAnotherCase_IsUnknown()
    {
        var violation = Payload.ReadViolation<AuthorizeRequest>("""{"idtag":"a"}""");

        Assert.Equal("idtag is not known to the message", violation.Description);
    }

    [Fact]
    public void TryParse_SeveralBrokenRules_TellsTheFirstInTheText()
    {
        var violation = Payload.ReadViolation<StartTransactionRequest>("""{"meterStart":"x","idTag":1,"y":2}""");

        Assert.Equal("meterStart", violation.Path);
    }

    [Fact]
    public void TryParse_DeepInLists_NamesTheIndices()
    {
        var violation = Payload.ReadViolation<StopTransactionRequest>(
            """
            {"transactionId":1,"meterStop":2,"timestamp":"2026-01-31T00:00:00Z","transactionData":[
             {"timestamp":"2026-01-31T00:00:00Z",
              "sampledValue":[{"value":"1"},{"value":"{[,\"]}"},{"unit":"furlong","value":"3"}]}]}
            """);

        Assert.Equal("transactionData[0].sampledValue[2].unit must be a value of its enumeration", violation.Description);
    }

    [Fact]
    public void Description_UnknownProperty_IsCutAndHarmless()
    {
        var violation = Payload.ReadViolation<HeartbeatRequest>($$"""{"<b>\n{{new string('x', 300)}}":"secret"}""");

        Assert.StartsWith("?b??nxx", violation.Path, StringComparison.Ordinal);
        Assert.Equal(50, violation.Path.Length);
        Assert.DoesNotContain("secret", violation.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ä", 20)]
    [InlineData("😀", 20)]
    [InlineData("\\ud83d\\ude00", 20)]
    [InlineData("\\u0041", 20)]
    [InlineData("\\n", 20)]
    public void TryParse_LengthOfText_IsCountedInCodePoints(string character, int limit)
    {
        var longest = string.Concat(Enumerable.Repeat(character, limit));

        Payload.Read<AuthorizeRequest>($$"""{"idTag":"{{longest}}"}""");
        var violation = Payload.ReadViolation<AuthorizeRequest>($$"""{"idTag":"{{longest}}{{character}}"}""");

        Assert.Equal("idTag must have at most 20 characters", violation.Description);
    }

    [Fact]
    public void TryParse_EscapedNameAndValue_AreUnderstood()
    {
        var response = Payload.Read<DataTransferResponse>("""{"st\u0061tus":"\u0041ccepted"}""");

        Assert.Equal(DataTransferStatus.Accepted, response.Status);
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("-2147483648.00", int.MinValue)]
    [InlineData("-0", 0)]
    public void TryParse_IntegerInAnotherForm_IsTaken(string number, int expected)
    {
        var response = Payload.Read<StartTransactionResponse>(
            $$$"""{"transactionId":{{{number}}},"idTagInfo":{"status":"Accepted"}}""");

        Assert.Equal(expected, response.TransactionId);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e30")]
    public void TryParse_IntegerBeyond32Bits_IsAPropertyViolation(string number)
    {
        var violation = Payload.ReadViolation<StartTransactionResponse>(
            $$$"""{"transactionId":{{{number}}},"idTagInfo":{"status":"Accepted"}}""");

        Assert.Equal((OcppErrorCode.PropertyConstraintViolation, "transactionId"), (violation.Code, violation.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void TryParse_ListOfAnyLength_KeepsEveryItem(int count)
    {
        var samples = string.Join(',', Enumerable.Range(0, count).Select(static index => $$"""{"value":"{{index}}"}"""));

        var value = Payload.Read<MeterValue>($$"""{"sampledValue":[{{samples}}],"timestamp":"2026-01-31T00:00:00Z"}""");

        Assert.Equal(
            Enumerable.Range(0, count).Select(static index => $"{index}"),
            value.SampledValue.Select(static sample => sample.Value));
    }

    [Fact]
    public void TryParse_WhiteSpaceEverywhere_IsTaken()
    {
        Assert.Equal("a", Payload.Read<AuthorizeRequest>(" \r\n\t{ \"idTag\" : \"a\" } \n").IdTag);
    }

    [Fact]
    public void TryParse_ByteOrderMark_IsMalformed()
    {
        byte[] utf8 = [.. Encoding.UTF8.Preamble, .. "{}"u8];

        Assert.Equal(OcppErrorCode.FormationViolation, Payload.ReadViolation<HeartbeatRequest>(utf8).Code);
    }
}
