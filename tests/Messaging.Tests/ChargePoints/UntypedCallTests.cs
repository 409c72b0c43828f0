using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.ChargePoints;

/// <summary>Commands that are known by their name alone: in the version of the connection, validated in both directions, bytes untouched.</summary>
public sealed class UntypedCallTests() : BusTests(null)
{
    private readonly ScriptedRoute _route = new();

    [Theory]
    [InlineData(OcppVersion.V16, """{ "type":"Soft" }""")]
    [InlineData(OcppVersion.V21, """{ "type":"OnIdle" }""")]
    public async Task CallAsync_Answered_PassesBothPayloadsUntouched(OcppVersion version, string payload)
    {
        const string Answer = """{  "status":"Accepted"}""";
        _route.Holds("g1", version).Says(GatewayOutcome.Answered, Answer);

        var answer = await CallAsync("Reset", payload);

        Assert.Equal((CommandOutcome.Answered, version), (answer.Outcome, answer.Version));
        Assert.Equal(Answer, Encoding.UTF8.GetString(answer.Response.Span));
        var sent = Assert.Single(_route.Requests);
        Assert.Equal((version, "Reset", payload), (sent.Version, sent.Action, Encoding.UTF8.GetString(sent.Payload.Span)));
    }

    [Theory]
    [InlineData("RemoteStartTransaction", "{}", OcppVersion.V201, CommandOutcome.OtherVersion, "")]
    [InlineData("BootNotification", "{}", OcppVersion.V201, CommandOutcome.OtherVersion, "")]
    [InlineData("Reset", """{"type":"Soft"}""", OcppVersion.V201, CommandOutcome.InvalidRequest, "type")]
    [InlineData("Reset", "{}", OcppVersion.V16, CommandOutcome.InvalidRequest, "type")]
    public async Task CallAsync_NotOfTheVersion_IsNotSent(string action, string payload, OcppVersion version, object outcome, string path)
    {
        _route.Holds("g1", version);

        var answer = await CallAsync(action, payload);

        Assert.Equal((outcome, version, path), ((object)answer.Outcome, answer.Version, answer.Violation.Path ?? ""));
        Assert.Empty(_route.Requests);
    }

    /// <summary>It may come back with another version, after an update of its firmware.</summary>
    [Fact]
    public async Task CallAsync_CameBackWithAnotherVersion_IsValidatedAnew()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.NotHere).Holds("g2", OcppVersion.V21);

        var answer = await CallAsync("Reset", """{"type":"Soft"}""");

        Assert.Equal((CommandOutcome.InvalidRequest, OcppVersion.V21), (answer.Outcome, answer.Version));
        Assert.Single(_route.Requests);
    }

    [Fact]
    public async Task CallAsync_Refused_BringsTheErrorAsItCame()
    {
        _route.Holds("g1", OcppVersion.V16).Says(GatewayOutcome.Refused, "[1]", "Whatever");

        var answer = await CallAsync("ClearCache", "{}");

        Assert.Equal(
            (CommandOutcome.Refused, "Whatever", "why", "[1]"),
            (answer.Outcome, answer.ErrorCode, answer.ErrorDescription, Encoding.UTF8.GetString(answer.ErrorDetails.Span)));
        Assert.True(answer.Response.IsEmpty);
    }

    [Fact]
    public async Task CallAsync_InvalidAnswerOf21_IsToldAndRejected()
    {
        _route.Holds("g1", OcppVersion.V21).Says(GatewayOutcome.Answered, "{}").Says(GatewayOutcome.Done);

        var answer = await CallAsync("ClearCache", "{}");

        Assert.Equal((CommandOutcome.InvalidAnswer, "status"), (answer.Outcome, answer.Violation.Path));
        await Eventually.IsTrueAsync(() => _route.Requests.Count == 2, "the charge point is told");
        Assert.Equal(GatewayRequestKind.RejectResult, _route.Requests[1].Kind);
    }

    [Fact]
    public async Task CallAsync_AsksForAMessage_GatewayHearsWhich()
    {
        _route.Holds("g1", OcppVersion.V21).Says(GatewayOutcome.TimedOut);

        await CallAsync("TriggerMessage", """{"requestedMessage":"SignV2GCertificate"}""");

        Assert.Equal("SignCertificate", Assert.Single(_route.Requests).AsksFor);
    }

    private async Task<UntypedAnswer> CallAsync(string action, string payload)
    {
        var host = await StartAsync(static bus => bus.ChargePointClient());
        var client = new ChargePointClient(_route, _route, host.Get<AnswerReader>(), TimeProvider.System);
        return await client.CallAsync("CP1", action, Encoding.UTF8.GetBytes(payload), null, Cancellation);
    }
}
