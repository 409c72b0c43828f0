using System.Text;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.Messaging.Tests.Leniency;

public sealed class InMemoryLeniencyTests() : LeniencyTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqLeniencyTests(RabbitMqFixture broker) : LeniencyTests(broker);

/// <summary>What a rule of leniency is for is accepted, of the charge points it is for.</summary>
public abstract class LeniencyTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private const string Long = "0123456789012345678901234567890123456789012345678901234567890123456789";
    private const string Status = """{"connectorId":1,"errorCode":"NoError","status":"Available"}""";
    private const string Status21 = """{"timestamp":"2026-01-31T12:00:00Z","connectorStatus":"Available","evseId":1,"connectorId":1}""";

    /// <summary>The rule, the message as it should be, and what the charge point makes of a part of it.</summary>
    public static TheoryData<OcppVersion, string, string[], ViolationKind, string, string, string> Deviations => new()
    {
        {
            OcppVersion.V16, "StatusNotification", ["Path=info", "MaxLength=70"], ViolationKind.TooLong,
            """{"connectorId":1,"errorCode":"NoError","status":"Available","info":"i"}""", "\"i\"", $"\"{Long}\""
        },
        { OcppVersion.V16, "StatusNotification", ["Path=status", "Aliases:Idle=Available"], ViolationKind.NotInEnumeration, Status, "Available", "idle" },
        {
            OcppVersion.V16, "StatusNotification", ["Path=errorCode", "Default=\"NoError\""], ViolationKind.Missing,
            Status, ",\"errorCode\":\"NoError\"", ""
        },
        { OcppVersion.V16, "StatusNotification", ["Path=soc", "Ignore=true"], ViolationKind.Unknown, Status, "{", """{"soc":{"a":1},""" },
        {
            OcppVersion.V16, "MeterValues", ["Path=meterValue[].sampledValue[].unit", "Aliases:kilowatt=kW"], ViolationKind.NotInEnumeration,
            """
            {"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":"1"},{"value":"2","unit":"kW"}]},
             {"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":"3","unit":"kW"}]}]}
            """,
            "kW", "kilowatt"
        },
        {
            OcppVersion.V201, "SecurityEventNotification", ["Path=type", "MaxLength=80", "Version=V201"], ViolationKind.TooLong,
            """{"type":"t","timestamp":"2026-01-31T12:00:00Z"}""", "\"t\"", $"\"{Long}\""
        },
        {
            OcppVersion.V21, "StatusNotification", ["Path=connectorStatus", "Aliases:Idle=Available"], ViolationKind.NotInEnumeration,
            Status21, "Available", "Idle"
        },
        { OcppVersion.V21, "StatusNotification", ["Path=evseId", "Default=1"], ViolationKind.Missing, Status21, "\"evseId\":1,", "" },
        { OcppVersion.V21, "StatusNotification", ["Path=errorCode", "Ignore=true"], ViolationKind.Unknown, Status21, "{", """{"errorCode":"NoError",""" },
    };

    [Theory]
    [MemberData(nameof(Deviations))]
    public async Task SendAsync_DeviationWithARule_IsTakenAsItIsMeantAndTold(
        OcppVersion version, string action, string[] rule, ViolationKind kind, string meant, string right, string wrong)
    {
        var gateway = await StartAsync(Rules.Of([$"Action={action}", .. rule]));
        var payload = meant.Replace(right, wrong, StringComparison.Ordinal);

        var refused = await SendAsync(gateway, version, action, payload, null);
        var taken = await SendAsync(gateway, version, action, payload, "rule-0");

        Assert.NotNull(refused.ErrorCode);
        Assert.Equal((null, "{}"), (taken.ErrorCode, taken.Text()));
        var request = await Script.Reports.Reader.ReadAsync(Cancellation);
        var fact = await Script.Deviations.Reader.ReadAsync(Cancellation);
        Assert.Equal((version, action, rule[0], "rule-0", kind), (fact.Version, fact.Action, $"Path={fact.Path}", fact.Rule, fact.Kind));

        // Whatever is not a long string arrives as if it had been sent right.
        if (kind != ViolationKind.TooLong)
        {
            await SendAsync(gateway, version, action, meant, "rule-0");
            Assert.Equivalent(await Script.Reports.Reader.ReadAsync(Cancellation), request, strict: true);
        }
        else
        {
            Assert.Equal(Long, request switch
            {
                V16.StatusNotificationRequest status => status.Info,
                V201.SecurityEventNotificationRequest security => security.Type,
                _ => null,
            });
        }

        Assert.False(Script.Deviations.Reader.TryRead(out _));
    }

    [Fact]
    public async Task SendAsync_SeveralDeviationsInOne_AreEachToldAndCountedAndLogged()
    {
        using var counted = new MetricCollector<long>(null, OcppTelemetry.MessagingSource, OcppTelemetry.Deviations);
        var gateway = await StartAsync(Rules.Of(
            ["Name=several-status", "Action=StatusNotification", "Path=status", "Aliases:Idle=Available"],
            ["Name=several-extra", "Action=StatusNotification", "Path=soc", "Ignore=true"],
            ["Name=several-other", "Action=StatusNotification", "Path=status", "Aliases:Free=Available"]));

        var reply = await SendAsync(
            gateway, OcppVersion.V16, "StatusNotification", """{"soc":1,"connectorId":1,"errorCode":"NoError","status":"Free"}""",
            "several-status,several-extra,several-other");

        Assert.Null(reply.ErrorCode);
        string[] told = [(await Script.Deviations.Reader.ReadAsync(Cancellation)).Rule, (await Script.Deviations.Reader.ReadAsync(Cancellation)).Rule];
        Assert.Equal(["several-extra", "several-other"], told.Order());
        Assert.Equal(
            [("several-extra", 1L), ("several-other", 1L)],
            counted.GetMeasurementSnapshot()
                .Where(static measurement => $"{measurement.Tags[OcppTelemetry.LeniencyRule]}".StartsWith("several", StringComparison.Ordinal))
                .Select(static measurement => ($"{measurement.Tags[OcppTelemetry.LeniencyRule]}", measurement.Value)));
        var warnings = Hosts.SelectMany(static host => host.Logs.GetSnapshot()).Where(static log => log.Level == LogLevel.Warning).ToList();
        Assert.Equal(2, warnings.Count);
        Assert.DoesNotContain(warnings, static log => log.Message.Contains("Free", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":"Broken"}""", "status")]
    [InlineData("""{"connectorId":1,"errorCode":"Idle","status":"Available"}""", "errorCode")]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":1}""", "status")]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":"Idle","info":"\ud800"}""", "status")]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":"Idle","info":1}""", "info")]
    [InlineData("""{"connectorId":1,"errorCode":"NoError","status":"Idle"} x""", "status")]
    public async Task SendAsync_WhatTheRuleIsNotFor_IsRefusedAsEver(string payload, string place)
    {
        var gateway = await StartAsync(Rules.Of(["Action=StatusNotification", "Path=status", "Aliases:Idle=Available"]));

        var reply = await SendAsync(gateway, OcppVersion.V16, "StatusNotification", payload, "rule-0");

        Assert.NotNull(reply.ErrorCode);
        Assert.StartsWith(place, reply.ErrorDescription, StringComparison.Ordinal);
        Assert.False(Script.Deviations.Reader.TryRead(out _));
    }

    [Fact]
    public async Task SendAsync_LongerThanTheRuleAllows_IsRefused()
    {
        var gateway = await StartAsync(Rules.Of(["Action=StatusNotification", "Path=info", "MaxLength=69"]));

        var reply = await SendAsync(gateway, OcppVersion.V16, "StatusNotification", Status.Replace("}", $",\"info\":\"{Long}\"}}"), "rule-0");

        Assert.Equal((OcppErrorCode.PropertyConstraintViolation, "info must have at most 50 characters"), (reply.ErrorCode, reply.ErrorDescription));
    }

    [Fact]
    public async Task SendAsync_RuleThatIsNotKnownHere_IsIgnoredWithOneWarning()
    {
        var gateway = await StartAsync();

        for (var time = 0; time < 2; time++)
            Assert.NotNull((await SendAsync(gateway, OcppVersion.V16, "StatusNotification", "{}", "elsewhere")).ErrorCode);

        Assert.Single(
            Hosts.SelectMany(static host => host.Logs.GetSnapshot()),
            static log => log.Level == LogLevel.Warning && log.Message.Contains("elsewhere", StringComparison.Ordinal));
    }

    /// <summary>Nobody knows a charge point yet that boots for the first time, so its boot message says what it is.</summary>
    [Theory]
    [InlineData("Acme", true)]
    [InlineData("Other", false)]
    public async Task SendAsync_BootNotification_IsReadByTheRulesOfItsOwnVendor(string vendor, bool accepted)
    {
        var gateway = await StartAsync(Rules.Of(["Action=BootNotification", "Path=chargePointSerialNumber", "MaxLength=70"]));
        var boot = $$"""{"chargePointSerialNumber":"{{Long}}","chargePointVendor":"{{vendor}}","chargePointModel":"M"}""";

        var reply = await SendAsync(gateway, OcppVersion.V16, "BootNotification", boot, accepted ? null : "rule-0");

        Assert.Equal((accepted, accepted ? "rule-0" : null), (reply.ErrorCode is null, reply.Leniency));
    }

    [Fact]
    public async Task SendAsync_BootNotificationWithoutRules_TellsOfNoLeniency()
    {
        var gateway = await StartAsync();

        var reply = await SendAsync(
            gateway, OcppVersion.V16, "BootNotification", """{"chargePointVendor":"Acme","chargePointModel":"M"}""", null);

        Assert.Equal((Admission.Pending, null), (reply.Admission, reply.Leniency));
    }

    [Theory]
    [InlineData("Accepted", "rule-0,rule-1")]
    [InlineData("Pending", "rule-0")]
    public async Task Directory_Asked_NamesTheRulesOfTheRegisteredMake(string chargePoint, string expected)
    {
        string[] rule = ["Action=StatusNotification", "Path=soc", "Ignore=true"];
        var gateway = await StartAsync(Rules.Of(rule, [.. rule, "Model=acc*"], [.. rule, "Vendor=Other"], [.. rule, "Firmware=1*"]));
        var envelope = Call.Envelope(OpenConnectionRequest.Name) with { ChargePointId = chargePoint, IsInternal = true };

        var reply = await gateway.Get<ICallClient>().SendAsync(envelope, "{}"u8.ToArray(), Cancellation);

        Assert.Equal(expected, reply.Leniency);
    }

    private Task<TestHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var (reports, deviations) = (QueueName(), QueueName());
        return StartGatewayAsync(
            bus => bus
                .Queue(reports, queue => queue.Handle<ScriptedReports>().Handle<ScriptedBoot>().Directory<ScriptedDirectory>())
                .Listen<Contracts.Facts.DeviationAccepted, ScriptedDeviations>(deviations),
            settings);
    }

    private static async Task<CallReply> SendAsync(TestHost gateway, OcppVersion version, string action, string payload, string? leniency) =>
        await gateway.Get<ICallClient>().SendAsync(
            Call.Envelope(action, version: version) with { Leniency = leniency }, Encoding.UTF8.GetBytes(payload), Cancellation);
}
