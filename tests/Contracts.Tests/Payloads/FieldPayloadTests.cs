using Ocpp.Micro.Contracts.Payloads;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>Payloads as charge points send them: odd, and yet within their schemas but for the last.</summary>
public sealed class FieldPayloadTests
{
    private const string Noon = "2026-01-31T12:00:00.000Z";

    /// <summary>−1 stands for no limit, and for a number of phases that is not known.</summary>
    [Fact]
    public void GetCompositeSchedule_MinusOne_IsRead()
    {
        const string Json =
            """
            {"status":"Accepted","connectorId":1,"scheduleStart":"2026-01-31T12:00:00Z","chargingSchedule":{"chargingRateUnit":"A",
            "chargingSchedulePeriod":[{"startPeriod":0,"limit":-1,"numberPhases":-1},{"startPeriod":60,"limit":-1.0}],"minChargingRate":-1}}
            """;

        var schedule = Payload.Read<V16.GetCompositeScheduleResponse>(Json).ChargingSchedule!;

        Assert.Equal([(-1m, (int?)-1), (-1m, null)], schedule.ChargingSchedulePeriod.Select(static period => (period.Limit, period.NumberPhases)));
        Assert.Equal(-1, schedule.MinChargingRate);
    }

    [Fact]
    public void GetConfiguration_KeysWithoutValueAndUnknownOnes_AreRead()
    {
        var response = Payload.Read<V16.GetConfigurationResponse>(
            """{"unknownKey":["a"],"configurationKey":[{"value":"secret","readonly":false,"key":"AuthorizationKey"},{"key":"b","readonly":true}]}""");

        Assert.Equal([("AuthorizationKey", "secret"), ("b", null)], response.ConfigurationKey!.Select(static key => (key.Key, key.Value)));
        Assert.Equal(["a"], response.UnknownKey!);
    }

    [Theory]
    [InlineData("""{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"unit":"Percent","measurand":"SoC","value":"5"}]}""")]
    [InlineData("""{"sampledValue":[{"value":"5","measurand":"SoC","unit":"Percent"}],"timestamp":"2026-01-31T12:00:00Z"}""")]
    public void MeterValuesOf16_MembersInAnyOrder_AreTheSame(string meterValue)
    {
        var request = Payload.Read<V16.MeterValuesRequest>($$"""{"meterValue":[{{meterValue}}],"connectorId":1}""");

        Assert.Equal(
            $$"""{"connectorId":1,"meterValue":[{"timestamp":"{{Noon}}","sampledValue":[{"value":"5","measurand":"SoC","unit":"Percent"}]}]}""",
            Payload.Write(request));
    }

    [Theory]
    [InlineData("""{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"context":"Trigger","value":1.50}]}""")]
    [InlineData("""{"sampledValue":[{"value":1.50,"context":"Trigger"}],"timestamp":"2026-01-31T12:00:00Z"}""")]
    public void MeterValuesOf2x_MembersInAnyOrder_AreTheSame(string meterValue)
    {
        var json = $$"""{"meterValue":[{{meterValue}}],"evseId":0}""";
        var written = $$"""{"evseId":0,"meterValue":[{"sampledValue":[{"value":1.50,"context":"Trigger"}],"timestamp":"{{Noon}}"}]}""";

        Assert.Equal(written, Payload.Write(Payload.Read<V201.MeterValuesRequest>(json)));
        Assert.Equal(written, Payload.Write(Payload.Read<V21.MeterValuesRequest>(json)));
    }

    [Theory]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"connectorId":0}""")]
    public void TransactionEvent_EvseAsTheySendItAndDefaultsWrittenOut_AreKept(string evse)
    {
        var json =
            $$"""
            {"eventType":"Ended","timestamp":"{{Noon}}","triggerReason":"EVDeparted","seqNo":0,
            "transactionInfo":{"transactionId":"0123456789abcdef0123456789abcdef01"},"offline":false,"evse":{{evse}}}
            """.ReplaceLineEndings("");

        Assert.Equal(json, Payload.Write(Payload.Read<V201.TransactionEventRequest>(json)));
        Assert.Equal(json, Payload.Write(Payload.Read<V21.TransactionEventRequest>(json)));
    }

    [Fact]
    public void NotifyReport_WithoutTbcAndTypes_IsRead()
    {
        const string Json =
            """
            {"requestId":1,"generatedAt":"2026-01-31T12:00:00Z","seqNo":2,
            "reportData":[{"component":{"name":"C"},"variable":{"name":"V"},"variableAttribute":[{"value":""},{}]}]}
            """;

        Assert.Null(Payload.Read<V201.NotifyReportRequest>(Json).Tbc);
        Assert.Equal(["", null], Payload.Read<V21.NotifyReportRequest>(Json).ReportData![0].VariableAttribute.Select(static one => one.Value));
    }

    /// <summary>The published schemas differ: the laxer is read, the stricter written.</summary>
    [Theory]
    [InlineData(5600, true)]
    [InlineData(5601, false)]
    [InlineData(7500, false)]
    public void Get15118EVCertificate_LongAnswer_IsReadAndNotWritten(int length, bool written)
    {
        var response = Payload.Read<V201.Get15118EVCertificateResponse>($$"""{"status":"Accepted","exiResponse":"{{new string('x', length)}}"}""");

        Assert.Equal(length, response.ExiResponse.Length);
        if (written)
            Payload.Write(response);
        else
            Assert.Equal("exiResponse", Payload.WriteViolation(response).Path);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[]}]""")]
    [InlineData("""[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":"50","unit":"Hertz"}]}]""")]
    public void MeterValues_WhatSomeSchemasRefuse_IsRead(string meterValue) =>
        Assert.NotNull(Payload.Read<V16.MeterValuesRequest>($$"""{"connectorId":1,"meterValue":{{meterValue}}}"""));

    /// <summary>It is refused with a reason that tells what happened.</summary>
    [Fact]
    public void GetLocalListVersion_InTheShapeOf16_IsAViolation()
    {
        var violation = Payload.ReadViolation<V201.GetLocalListVersionResponse>("""{"listVersion":0}""");

        Assert.Equal((ViolationKind.Unknown, "listVersion"), (violation.Kind, violation.Path));
    }
}
