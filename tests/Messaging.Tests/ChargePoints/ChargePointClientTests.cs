using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;
using V16 = Ocpp.Micro.Contracts.V16;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.Messaging.Tests.ChargePoints;

/// <summary>Commands of services: found, validated in both directions, and told apart by how they end.</summary>
public sealed class ChargePointClientTests() : BusTests(null)
{
    private static readonly V16.ChangeAvailabilityRequest _request = new(1, V16.AvailabilityType.Operative);

    private readonly ScriptedRoute _route = new();

    [Fact]
    public async Task CallAsync_Answered_BringsResponseOfTheRecord()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"Scheduled"}""");

        var answer = await CallAsync();

        Assert.True(answer.IsAnswered);
        Assert.Equal(V16.AvailabilityStatus.Scheduled, answer.Response.Status);
        var sent = Assert.Single(_route.Requests);
        Assert.Equal(
            (GatewayRequestKind.Call, "g1", "CP1", "connection-g1", OcppVersion.V16, "ChangeAvailability", CommandPriority.Normal),
            (sent.Kind, sent.GatewayId, sent.ChargePointId, sent.ConnectionId, sent.Version, sent.Action, sent.Priority));
        Assert.Equal("""{"connectorId":1,"type":"Operative"}""", Encoding.UTF8.GetString(sent.Payload.Span));
        Assert.InRange(sent.UniqueId.Length, 1, 36);
    }

    [Fact]
    public async Task CallAsync_Refused_BringsTheErrorAsItCame()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.Refused, "[1]", "Whatever");

        var answer = await CallAsync();

        Assert.False(answer.IsAnswered);
        Assert.Equal(
            (CommandOutcome.Refused, "Whatever", "why", "[1]"),
            (answer.Outcome, answer.ErrorCode, answer.ErrorDescription, Encoding.UTF8.GetString(answer.ErrorDetails.Span)));
    }

    [Theory]
    [InlineData(GatewayOutcome.TimedOut, CommandOutcome.TimedOut)]
    [InlineData(GatewayOutcome.ConnectionClosed, CommandOutcome.ConnectionClosed)]
    [InlineData(GatewayOutcome.NotSent, CommandOutcome.Busy)]
    [InlineData(GatewayOutcome.TooManyWaiting, CommandOutcome.Busy)]
    [InlineData(GatewayOutcome.Unreachable, CommandOutcome.Unreachable)]
    [InlineData(GatewayOutcome.NoAnswer, CommandOutcome.Unknown)]
    public async Task CallAsync_NotAnswered_IsNotRepeated(GatewayOutcome gateway, object outcome)
    {
        _route.Holds("g1", OcppVersion.V16).Says(gateway);

        Assert.Equal(outcome, (await CallAsync()).Outcome);
        Assert.Single(_route.Requests);
    }

    [Fact]
    public async Task CallAsync_CameBackElsewhere_IsFoundThere()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.NotHere)
            .Holds("g2", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"Accepted"}""");

        Assert.True((await CallAsync()).IsAnswered);
        Assert.Equal(["connection-g1", "connection-g2"], _route.Requests.Select(static request => request.ConnectionId));
        Assert.Single(_route.Requests.Select(static request => request.UniqueId).Distinct());
    }

    [Fact]
    public async Task CallAsync_NowhereToBeFound_IsLookedUpOnceMoreAndNotConnected()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.NotHere).Holds("g2", OcppVersion.V16).Says(GatewayOutcome.NotHere);

        Assert.Equal(CommandOutcome.NotConnected, (await CallAsync()).Outcome);
        Assert.Equal(2, _route.Lookups);
    }

    [Fact]
    public async Task CallAsync_ConnectionGiven_IsLookedUpOnlyWhenItIsGone()
    {
        _route.Says(GatewayOutcome.NotHere).Holds("g2", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"Accepted"}""");

        Assert.True((await CallAsync(new() { Connection = ScriptedRoute.Connection("g1", OcppVersion.V16) })).IsAnswered);
        Assert.Equal(1, _route.Lookups);
    }

    [Fact]
    public async Task CallAsync_NotInTheDirectory_IsLookedUpOnceMoreAndNotConnected()
    {
        _route.Directory.Enqueue(new(null));
        _route.Directory.Enqueue(new(null));

        Assert.Equal(CommandOutcome.NotConnected, (await CallAsync()).Outcome);
        Assert.Empty(_route.Requests);
        Assert.Equal(2, _route.Lookups);
    }

    /// <summary>It has just come back, and the directory is about to know.</summary>
    [Fact]
    public async Task CallAsync_NotYetInTheDirectory_IsFoundTheSecondTime()
    {
        _route.Directory.Enqueue(new(null));
        _route.Holds("g2", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"Accepted"}""");

        Assert.True((await CallAsync()).IsAnswered);
        Assert.Equal(2, _route.Lookups);
    }

    [Fact]
    public async Task CallAsync_DirectorySilent_IsUnreachable()
    {
        _route.Directory.Enqueue(null);

        Assert.Equal(CommandOutcome.Unreachable, (await CallAsync()).Outcome);
    }

    [Fact]
    public async Task CallAsync_OtherVersion_IsNotSent()
    {
        _route.Holds("g1", OcppVersion.V21);

        Assert.Equal(CommandOutcome.OtherVersion, (await CallAsync()).Outcome);
        Assert.Empty(_route.Requests);
    }

    [Fact]
    public async Task CallAsync_InvalidRequest_IsNotSent()
    {
        var client = await ClientAsync();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.CallAsync(
            "CP1", new V16.ChangeConfigurationRequest(new string('x', 51), "1"), null, Cancellation));

        Assert.Contains("key", exception.Message);
        Assert.Empty(_route.Requests);
    }

    [Fact]
    public async Task CallAsync_InvalidAnswerOf16_IsToldApart()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"Perhaps"}""");

        var answer = await CallAsync();

        Assert.Equal(CommandOutcome.InvalidAnswer, answer.Outcome);
        Assert.Equal("PropertyConstraintViolation", answer.ErrorCode);
        Assert.StartsWith("status ", answer.ErrorDescription);
        Assert.Single(_route.Requests);
    }

    /// <summary>OCPP 2.1 part 4 §4.2.3.</summary>
    [Fact]
    public async Task CallAsync_InvalidAnswerOf21_IsRejectedOnTheSameConnection()
    {
        _route.Holds("g1", OcppVersion.V21).Says(GatewayOutcome.Answered, """{}""").Says(GatewayOutcome.Done);
        var client = await ClientAsync();

        var answer = await client.CallAsync("CP1", new V21.ClearCacheRequest(), null, Cancellation);

        Assert.Equal(CommandOutcome.InvalidAnswer, answer.Outcome);
        await Eventually.IsTrueAsync(() => _route.Requests.Count == 2, "the charge point is told");
        var (call, rejection) = (_route.Requests[0], _route.Requests[1]);
        Assert.Equal(
            (GatewayRequestKind.RejectResult, call.GatewayId, call.ConnectionId, call.UniqueId, "OccurrenceConstraintViolation"),
            (rejection.Kind, rejection.GatewayId, rejection.ConnectionId, rejection.UniqueId, rejection.ErrorCode));
        Assert.Equal(answer.ErrorDescription, rejection.ErrorDescription);
        Assert.Equal(0, rejection.Payload.Length);
    }

    [Fact]
    public async Task CallAsync_DeviationThatARuleAccepts_IsAnswered()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.Answered, """{"status":"ok"}""", leniency: "says-ok");

        var answer = await CallAsync(null,
            ("Leniency:Rules:0:Name", "says-ok"),
            ("Leniency:Rules:0:Vendor", "Acme"),
            ("Leniency:Rules:0:Action", "ChangeAvailability"),
            ("Leniency:Rules:0:Path", "status"),
            ("Leniency:Rules:0:Aliases:ok", "Accepted"));

        Assert.Equal(V16.AvailabilityStatus.Accepted, answer.Response?.Status);
    }

    [Theory]
    [InlineData("connection-g1", "7")]
    [InlineData("connection-g0", null)]
    public async Task CallAsync_AfterACall_FollowsItOnTheSameConnectionOnly(string connectionId, string? follows)
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.TimedOut);
        var call = new CallContext("CP1", OcppVersion.V16, "7", connectionId, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

        await CallAsync(new() { Follows = call });

        Assert.Equal(follows, Assert.Single(_route.Requests).FollowsUniqueId);
    }

    [Fact]
    public async Task CallAsync_AsksForAMessage_GatewayHearsWhich()
    {
        _route.Says(GatewayOutcome.TimedOut).Says(GatewayOutcome.TimedOut).Says(GatewayOutcome.TimedOut);
        var client = await ClientAsync();
        var options = new CommandSettings { Connection = ScriptedRoute.Connection("g1", OcppVersion.V21) };

        await client.CallAsync("CP1", new V21.TriggerMessageRequest(V21.MessageTriggerEnum.Heartbeat), options, Cancellation);
        await client.CallAsync("CP1", new V21.TriggerMessageRequest(V21.MessageTriggerEnum.SignV2GCertificate), options, Cancellation);
        await client.CallAsync("CP1", new V21.GetBaseReportRequest(1, ReportBaseEnum.FullInventory), options, Cancellation);

        Assert.Equal(["Heartbeat", "SignCertificate", "NotifyReport"], _route.Requests.Select(static request => request.AsksFor));
    }

    [Fact]
    public async Task SendAsync_Message_IsNotAnswered()
    {
        _route.Holds("g1", OcppVersion.V21).Says(GatewayOutcome.Done);
        var client = await ClientAsync();

        var outcome = await client.SendAsync(
            "CP1", new V21.NotifyPeriodicEventStream([new(0, "1")], 1, 0, DateTimeOffset.UnixEpoch), null, Cancellation);

        Assert.Equal(CommandOutcome.Answered, outcome);
        Assert.Equal((GatewayRequestKind.Send, "NotifyPeriodicEventStream"), (_route.Requests[0].Kind, _route.Requests[0].Action));
    }

    private async Task<CommandAnswer<V16.ChangeAvailabilityResponse>> CallAsync(
        CommandSettings? how = null, params (string Key, string Value)[] settings) =>
        await (await ClientAsync(settings)).CallAsync("CP1", _request, how, Cancellation);

    private async Task<ChargePointClient> ClientAsync(params (string Key, string Value)[] settings)
    {
        var host = await StartAsync(static bus => bus.ChargePointClient(), settings);
        return new(_route, _route, host.Get<AnswerReader>(), TimeProvider.System);
    }
}
