using System.Net;
using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.OperatorApi.Tests.Shortcuts;

/// <summary>Each shortcut in each version; the charge points of these tests hold what they are sent against its contract.</summary>
public sealed class ShortcutTests(SharedApi shared) : SharedApiTests(shared)
{
    private const string Soon = "2026-02-01T10:00:00.000Z";

    [Theory]
    [InlineData(OcppVersion.V16, "start", """{"idToken":"A","evseId":2}""", "RemoteStartTransaction", """{"idTag":"A","connectorId":2}""")]
    [InlineData(OcppVersion.V16, "stop", """{"transactionId":"17"}""", "RemoteStopTransaction", """{"transactionId":17}""")]
    [InlineData(OcppVersion.V16, "unlock", """{"connectorId":1}""", "UnlockConnector", """{"connectorId":1}""")]
    [InlineData(OcppVersion.V16, "reset", "{}", "Reset", """{"type":"Soft"}""")]
    [InlineData(OcppVersion.V16, "reset", """{"mode":"hard"}""", "Reset", """{"type":"Hard"}""")]
    [InlineData(OcppVersion.V16, "change-availability", """{"operative":false}""", "ChangeAvailability", """{"connectorId":0,"type":"Inoperative"}""")]
    [InlineData(OcppVersion.V16, "get-settings", "{}", "GetConfiguration", "{}")]
    [InlineData(OcppVersion.V16, "get-settings", """{"settings":[{"name":"K"}]}""", "GetConfiguration", """{"key":["K"]}""")]
    [InlineData(OcppVersion.V16, "set-setting", """{"name":"K","component":"C","value":"1"}""", "ChangeConfiguration", """{"key":"K","value":"1"}""")]
    [InlineData(OcppVersion.V16, "update-firmware", $$$"""{"location":"ftp://x","retrieveAt":"{{{Soon}}}"}""", "UpdateFirmware", $$$"""{"location":"ftp://x","retrieveDate":"{{{Soon}}}"}""")]
    [InlineData(OcppVersion.V16, "update-firmware", $$$"""{"location":"ftp://x","retrieveAt":"{{{Soon}}}","requestId":5,"signature":"s","signingCertificate":"c"}""", "SignedUpdateFirmware", $$$"""{"requestId":5,"firmware":{"location":"ftp://x","retrieveDateTime":"{{{Soon}}}","signingCertificate":"c","signature":"s"}}""")]
    [InlineData(OcppVersion.V201, "start", """{"idToken":"A","evseId":2,"remoteStartId":5}""", "RequestStartTransaction", """{"idToken":{"idToken":"A","type":"Central"},"remoteStartId":5,"evseId":2}""")]
    [InlineData(OcppVersion.V201, "stop", """{"transactionId":"T-17"}""", "RequestStopTransaction", """{"transactionId":"T-17"}""")]
    [InlineData(OcppVersion.V201, "unlock", """{"evseId":2}""", "UnlockConnector", """{"evseId":2,"connectorId":1}""")]
    [InlineData(OcppVersion.V201, "reset", """{"mode":"when-idle","evseId":1}""", "Reset", """{"type":"OnIdle","evseId":1}""")]
    [InlineData(OcppVersion.V201, "change-availability", """{"operative":true,"evseId":1}""", "ChangeAvailability", """{"operationalStatus":"Operative","evse":{"id":1}}""")]
    [InlineData(OcppVersion.V201, "get-settings", """{"settings":[{"name":"V","component":"C","evseId":1}]}""", "GetVariables", """{"getVariableData":[{"component":{"name":"C","evse":{"id":1}},"variable":{"name":"V"}}]}""")]
    [InlineData(OcppVersion.V201, "set-setting", """{"name":"V","component":"C","instance":"I","value":"1"}""", "SetVariables", """{"setVariableData":[{"component":{"name":"C"},"variable":{"name":"V","instance":"I"},"attributeValue":"1"}]}""")]
    [InlineData(OcppVersion.V201, "update-firmware", $$$"""{"location":"ftp://x","retrieveAt":"{{{Soon}}}","installAt":"{{{Soon}}}","requestId":5,"retries":2}""", "UpdateFirmware", $$$"""{"requestId":5,"firmware":{"location":"ftp://x","retrieveDateTime":"{{{Soon}}}","installDateTime":"{{{Soon}}}"},"retries":2}""")]
    [InlineData(OcppVersion.V21, "start", """{"idToken":"A","idTokenType":"ISO14443","remoteStartId":5}""", "RequestStartTransaction", """{"idToken":{"idToken":"A","type":"ISO14443"},"remoteStartId":5}""")]
    [InlineData(OcppVersion.V21, "reset", """{"mode":"hard"}""", "Reset", """{"type":"Immediate"}""")]
    [InlineData(OcppVersion.V21, "change-availability", """{"operative":false,"evseId":1,"connectorId":2}""", "ChangeAvailability", """{"operationalStatus":"Inoperative","evse":{"id":1,"connectorId":2}}""")]
    public async Task Shortcut_Version_IsSaidInItsWords(OcppVersion version, string name, string body, string action, string payload)
    {
        var (api, client) = await StartAsync(version);

        await PostAsync(client, name, body);

        var command = Assert.Single(api.ChargePoints.UntypedCommands);
        Assert.Equal((action, payload), (command.Action, command.Payload));
        Assert.Equal(name is "start" or "stop" or "unlock" ? CommandPriority.High : CommandPriority.Normal, command.Settings!.Priority);
    }

    [Theory]
    [InlineData(OcppVersion.V16, "start", "{}", "$.idToken")]
    [InlineData(OcppVersion.V16, "stop", """{"transactionId":"T-17"}""", "$.transactionId")]
    [InlineData(OcppVersion.V16, "unlock", "{}", "$.connectorId")]
    [InlineData(OcppVersion.V16, "reset", """{"mode":"when-idle"}""", "$.mode")]
    [InlineData(OcppVersion.V16, "change-availability", "{}", "$.operative")]
    [InlineData(OcppVersion.V16, "update-firmware", """{"location":"x","signature":"s"}""", "$.signature")]
    [InlineData(OcppVersion.V16, "get-settings", """{"settings":[null]}""", "$.settings[0]")]
    [InlineData(OcppVersion.V201, "unlock", "{}", "$.evseId")]
    [InlineData(OcppVersion.V201, "get-settings", "{}", "$.settings")]
    [InlineData(OcppVersion.V201, "get-settings", """{"settings":[{"name":"V","component":"C"},{"name":"V"}]}""", "$.settings[1].component")]
    [InlineData(OcppVersion.V201, "set-setting", """{"name":"V","component":"C"}""", "$.value")]
    public async Task Shortcut_FieldThatCannotBeSaid_IsNamed(OcppVersion version, string name, string body, string field)
    {
        var (api, client) = await StartAsync(version);

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", await PostAsync(client, name, body));

        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Empty(api.ChargePoints.UntypedCommands);
    }

    [Fact]
    public async Task Shortcut_NotConnected_IsAConflict()
    {
        var (_, client) = await StartAsync(null);

        await AssertProblemAsync(HttpStatusCode.Conflict, "not-connected", await PostAsync(client, "reset", "{}"));
    }

    /// <summary>Whether the charge point is connected is not known then.</summary>
    [Fact]
    public async Task Shortcut_DirectoryAway_IsUnreachable()
    {
        var (api, client) = await StartAsync(null);
        api.ChargePoints.IsDirectoryAway = true;

        await AssertProblemAsync(HttpStatusCode.ServiceUnavailable, "unreachable", await PostAsync(client, "reset", "{}"));
    }

    [Fact]
    public async Task Shortcut_RepeatedUnderItsKey_IsOneCommandThoughItsIdWasMadeByChance()
    {
        var (api, client) = await StartAsync(OcppVersion.V201);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");

        var first = await PostAsync(client, "start", """{"idToken":"A"}""");
        var second = await PostAsync(client, "start", """{"idToken":"A"}""");

        Assert.Equal((HttpStatusCode.GatewayTimeout, HttpStatusCode.GatewayTimeout), (first.StatusCode, second.StatusCode));
        Assert.Single(api.ChargePoints.UntypedCommands);
    }

    /// <summary>Who has not heard the first answer must not be told that nothing was sent.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(OcppVersion.V201)]
    public async Task Shortcut_RepeatedOnceTheChargePointIsAwayOrSpeaksAnotherVersion_HasTheFirstOutcome(OcppVersion? version)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);
        api.ChargePoints.UntypedAnswer = static (_, _) => Task.FromResult<object>("""{"status":"Accepted"}""");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");
        var first = await PostAsync(client, "reset", """{"mode":"hard"}""");

        api.ChargePoints.Version = version;
        var second = await PostAsync(client, "reset", """{ "mode": "hard" }""");
        var other = await PostAsync(client, "reset", """{"mode":"immediate"}""");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(
            (await ApiUnderTest.JsonOf(first)).GetProperty("id").GetGuid(), (await ApiUnderTest.JsonOf(second)).GetProperty("id").GetGuid());
        await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused", other);
        Assert.Single(api.ChargePoints.UntypedCommands);
    }

    private async Task<(ApiUnderTest Api, HttpClient Client)> StartAsync(OcppVersion? version)
    {
        Api.ChargePoints.Version = version;
        return (Api, await Api.ClientAsync("command"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string name, string body) =>
        client.PostAsync($"/charge-points/CP1/{name}", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
