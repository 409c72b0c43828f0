using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>What leaves the central system: exact, and checked as strictly as what comes in.</summary>
public sealed class PayloadWritingTests
{
    private static readonly DateTimeOffset _noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TryWrite_AbsentMembers_AreLeftOut()
    {
        Assert.Equal("{}", Payload.Write(new StopTransactionResponse()));
        Assert.Equal(
            """{"idTagInfo":{"status":"ConcurrentTx"}}""",
            Payload.Write(new AuthorizeResponse(new IdTagInfo(AuthorizationStatus.ConcurrentTx))));
    }

    [Fact]
    public void TryWrite_Text_EscapesNoMoreThanItMust()
    {
        Assert.Equal(
            """{"status":"Accepted","data":"<ä> \"\\\n"}""",
            Payload.Write(new DataTransferResponse(DataTransferStatus.Accepted, "<ä> \"\\\n")));
    }

    [Fact]
    public void TryWrite_TextTooLong_IsAPropertyViolation()
    {
        var answer = new AuthorizeResponse(new IdTagInfo(AuthorizationStatus.Accepted, ParentIdTag: new string('x', 21)));

        var violation = Payload.WriteViolation(answer);

        Assert.Equal(
            (OcppErrorCode.PropertyConstraintViolation, "idTagInfo.parentIdTag must have at most 20 characters"),
            (violation.Code, violation.Description));
    }

    [Fact]
    public void TryWrite_TextOfPairs_IsCountedInCodePoints()
    {
        Payload.Write(new AuthorizeRequest(string.Concat(Enumerable.Repeat("😀", 20))));
        Payload.WriteViolation(new AuthorizeRequest(string.Concat(Enumerable.Repeat("😀", 21))));
    }

    [Fact]
    public void TryWrite_RequiredMemberNull_IsAnOccurrenceViolation()
    {
        var violation = Payload.WriteViolation(new AuthorizeResponse(null!));

        Assert.Equal(
            (OcppErrorCode.OccurrenceConstraintViolation, "idTagInfo is required"), (violation.Code, violation.Description));
    }

    [Fact]
    public void TryWrite_ValueOutsideItsEnumeration_IsAPropertyViolation()
    {
        var violation = Payload.WriteViolation(new BootNotificationResponse(_noon, 300, (RegistrationStatus)9));

        Assert.Equal((OcppErrorCode.PropertyConstraintViolation, "status"), (violation.Code, violation.Path));
    }

    [Fact]
    public void TryWrite_DeepInLists_NamesTheIndices()
    {
        var samples = new SampledValue[] { new("1", Unit: UnitOfMeasure.Wh), new("2", Phase: (Phase)77) };
        var request = new MeterValuesRequest(1, [new(_noon, [new("0")]), new(_noon, samples)], TransactionId: 4);

        Assert.Equal("meterValue[1].sampledValue[1].phase", Payload.WriteViolation(request).Path);
    }

    [Fact]
    public void TryWrite_EmptyListThatMayBeRead_IsRefused()
    {
        var request = Payload.Read<MeterValuesRequest>("""{"connectorId":1,"meterValue":[]}""");

        Assert.Equal("meterValue must have at least 1 item", Payload.WriteViolation(request).Description);
    }

    [Fact]
    public void TryWrite_AfterAViolation_WritesTheNextPayloadAsEver()
    {
        Payload.WriteViolation(new AuthorizeRequest(null!));

        Assert.Equal("""{"idTag":"a"}""", Payload.Write(new AuthorizeRequest("a")));
    }

    [Fact]
    public void TryWrite_LargePayload_IsWhole()
    {
        var data = new string('x', 1_000_000);

        Assert.Equal(
            data, Payload.Read<DataTransferRequest>(Payload.Write(new DataTransferRequest("vendor", Data: data))).Data);
    }
}
