using System.Buffers;
using System.Text;
using Ocpp.Micro.Contracts.Payloads;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>What is wrong is told by its kind, and a string may be longer where somebody has asked for it, and nowhere else.</summary>
public sealed class ToleranceTests
{
    private const string MeterValues =
        """{"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":"1"},{"value":"2","unit":"x"}]}]}""";

    [Theory]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":"Idle"}""", ViolationKind.NotInEnumeration, "status")]
    [InlineData("""{"connectorId":1,"status":"Available"}""", ViolationKind.Missing, "errorCode")]
    [InlineData("""{"connectorId":1,"soc":1}""", ViolationKind.Unknown, "soc")]
    [InlineData("""{"vendorErrorCode":"123456789012345678901234567890123456789012345678901"}""", ViolationKind.TooLong, "vendorErrorCode")]
    [InlineData("""{"connectorId":"1"}""", ViolationKind.Other, "connectorId")]
    [InlineData("""{"connectorId":1,"connectorId":1}""", ViolationKind.Other, "connectorId")]
    [InlineData("""{"timestamp":"noon"}""", ViolationKind.Other, "timestamp")]
    public void TryParse_BrokenRule_TellsItsKind(string json, ViolationKind kind, string place)
    {
        var violation = Payload.ReadViolation<V16.StatusNotificationRequest>(json);

        Assert.Equal((kind, place), (violation.Kind, violation.Place));
    }

    [Theory]
    [InlineData("""{"timestamp":"2026-01-31T12:00:00Z","connectorStatus":"Idle"}""", ViolationKind.NotInEnumeration, "connectorStatus")]
    [InlineData("""{"timestamp":"2026-01-31T12:00:00Z"}""", ViolationKind.Missing, "connectorStatus")]
    [InlineData("""{"customData":{"soc":1}}""", ViolationKind.Missing, "customData.vendorId")]
    [InlineData("""{"soc":1}""", ViolationKind.Unknown, "soc")]
    public void TryParse_BrokenRuleOf21_TellsItsKind(string json, ViolationKind kind, string place)
    {
        var violation = Payload.ReadViolation<V21.StatusNotificationRequest>(json);

        Assert.Equal((kind, place), (violation.Kind, violation.Place));
    }

    [Fact]
    public void Place_DeepInLists_HasNoIndexes()
    {
        var violation = Payload.ReadViolation<V16.MeterValuesRequest>(MeterValues);

        Assert.Equal(
            ("meterValue[0].sampledValue[1].unit", "meterValue[].sampledValue[].unit"), (violation.Path, violation.Place));
    }

    [Theory]
    [InlineData("info", 60, 60, true)]
    [InlineData("info", 60, 61, false)]
    [InlineData("vendorErrorCode", 60, 60, false)]
    public void TryParse_LongerText_IsReadWholeWhereItIsTolerated(string place, int tolerated, int length, bool read)
    {
        var tolerance = new PayloadTolerance();
        tolerance.AllowLength(place, tolerated);
        tolerance.AllowLength(place, 1);
        var json = $$"""{"connectorId":1,"errorCode":"NoError","status":"Available","info":"{{new string('ä', length)}}"}""";

        var parsed = OcppPayload.TryParse<V16.StatusNotificationRequest>(
            Encoding.UTF8.GetBytes(json), tolerance, out var payload, out var violation);

        Assert.Equal(read, parsed);
        Assert.Equal(read ? new string('ä', length) : null, payload?.Info);
        Assert.Equal(read ? "" : "info must have at most 50 characters", violation.Description);
    }

    [Fact]
    public void TryWriteReceived_LongerText_IsWrittenWholeAndByNothingElse()
    {
        var payload = new V201.SecurityEventNotificationRequest(new string('x', 60), DateTimeOffset.UnixEpoch);
        var written = new ArrayBufferWriter<byte>();

        Assert.True(OcppPayload.TryWriteReceived(written, payload, out _));
        Assert.False(OcppPayload.TryWrite(new ArrayBufferWriter<byte>(), payload, out _));
        Assert.Contains(payload.Type, Encoding.UTF8.GetString(written.WrittenSpan), StringComparison.Ordinal);
    }

    /// <summary>The published schemas of 1.6 differ: one of them lets the list be empty, so it is read, and not sent.</summary>
    [Theory]
    [InlineData("""{"connectorId":1,"meterValue":[]}""")]
    [InlineData("""{"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:00:00.000Z","sampledValue":[]}]}""")]
    public void TryWriteReceived_EmptyListThatWasRead_IsWritten(string json)
    {
        var payload = Payload.Read<V16.MeterValuesRequest>(json);
        var written = new ArrayBufferWriter<byte>();

        Assert.True(OcppPayload.TryWriteReceived(written, payload, out var violation), violation.Description);
        Assert.Equal(json, Encoding.UTF8.GetString(written.WrittenSpan));
        Assert.False(OcppPayload.TryWrite(new ArrayBufferWriter<byte>(), payload, out _));
    }
}
