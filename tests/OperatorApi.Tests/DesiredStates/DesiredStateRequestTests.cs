using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.DesiredStates;

/// <summary>What may be desired, and what takes the place of what (OCPP 1.6 §3.13.2; OCPP 2.0.1 part 2, K01.FR.05 and K01.FR.06).</summary>
public sealed class DesiredStateRequestTests(SharedApi shared) : SharedApiTests(shared)
{
    private readonly string _id = $"CP-{Guid.NewGuid():N}";

    [Theory]
    [InlineData("ocpp1.6", "{}", "$.action")]
    [InlineData("ocpp1.6", """{"action":"ChangeConfiguration","settings":[]}""", "$.action")]
    [InlineData("ocpp1.6", """{"settings":[]}""", "$.settings")]
    [InlineData("ocpp1.6", """{"action":"Reset","payload":{"type":"Soft"}}""", "$.action")]
    [InlineData("ocpp1.6", """{"action":"ChangeConfiguration"}""", "$.payload")]
    [InlineData("ocpp1.6", """{"action":"ChangeConfiguration","payload":{"key":"K"}}""", "$.payload.value")]
    [InlineData("ocpp1.6", """{"action":"SetVariables","payload":{"setVariableData":[]}}""", "$.action")]
    [InlineData("ocpp1.6", """{"action":"ChangeConfiguration","payload":{"key":"authorizationkey","value":"x"}}""", "$.payload.key")]
    [InlineData("ocpp1.6", """{"action":"SendLocalList","payload":{"listVersion":1,"updateType":"Differential"}}""", "$.payload.updateType")]
    [InlineData("ocpp1.6", """{"settings":[{"name":"K","value":"1"},{"name":"k","value":"2"}]}""", "$.settings[1]")]
    [InlineData("ocpp1.6", """{"settings":[null]}""", "$.settings[0]")]
    [InlineData("ocpp1.6", """{"settings":[{"name":"K","value":"1"},{"name":"SecurityProfile","value":"2"}]}""", "$.settings[1].name")]
    [InlineData("ocpp1.6", """{"settings":[{"name":"K","value":"1"}],"expiresAt":"2026-01-31T11:00:00Z"}""", "$.expiresAt")]
    [InlineData("ocpp1.6", """{"settings":[{"name":"K","value":"1"}],"expiresAt":"2036-01-31T11:00:00Z"}""", "$.expiresAt")]
    [InlineData("ocpp2.0.1", """{"settings":[{"name":"V","value":"1"}]}""", "$.settings[0].component")]
    [InlineData("ocpp2.0.1", """{"action":"ChangeConfiguration","payload":{"key":"K","value":"1"}}""", "$.action")]
    [InlineData(null, """{"action":"ChangeConfiguration","payload":{"key":"K"}}""", "$.payload.value")]
    public async Task Post_WhatCannotBe_IsNamed(string? version, string body, string field)
    {
        var client = await StartAsync(version);

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", await SendAsync(client, body));

        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Post_UnknownChargePoint_IsNotFound()
    {
        var client = await StartAsync(null, isKnown: false);

        await AssertProblemAsync(HttpStatusCode.NotFound, "not-found", await SendAsync(client, """{"settings":[{"name":"K","value":"1"}]}"""));
    }

    [Theory]
    [InlineData("ocpp1.6", Profile16, Profile16, true)]
    [InlineData("ocpp1.6", Profile16, """{"connectorId":1,"csChargingProfiles":{"chargingProfileId":9,"stackLevel":2,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}}""", true)]
    [InlineData("ocpp1.6", Profile16, """{"connectorId":2,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}}""", true)]
    [InlineData("ocpp1.6", Profile16, """{"connectorId":2,"csChargingProfiles":{"chargingProfileId":9,"stackLevel":2,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}}""", false)]
    [InlineData("ocpp2.0.1", Profile201, Profile201, true)]
    public async Task Post_ChargingProfileOfTheSameIdOrPlace_TakesItsPlace(string version, string first, string second, bool isReplaced)
    {
        var client = await StartAsync(version);
        var former = await AddAsync(client, $$"""{"action":"SetChargingProfile","payload":{{first}}}""");
        await AddAsync(client, $$"""{"action":"SetChargingProfile","payload":{{second}}}""");

        Assert.Equal(isReplaced ? "replaced" : "pending", await StateAsync(client, new Uri($"/desired-states/{former[0]}", UriKind.Relative)));
    }

    [Theory]
    [InlineData("""{"attributeValue":"2","component":{"name":"c"},"variable":{"name":"V"},"attributeType":"Actual"}""", true)]
    [InlineData("""{"attributeValue":"2","component":{"name":"C"},"variable":{"name":"V"},"attributeType":"Target"}""", false)]
    [InlineData("""{"attributeValue":"2","component":{"name":"C","evse":{"id":1}},"variable":{"name":"V"}}""", false)]
    [InlineData("""{"attributeValue":"2","component":{"name":"C","instance":"I"},"variable":{"name":"V"}}""", false)]
    [InlineData("""{"attributeValue":"2","component":{"name":"C"},"variable":{"name":"V","instance":"I"}}""", false)]
    public async Task Post_Variable_TakesThePlaceOfTheSameOne(string second, bool isReplaced)
    {
        var client = await StartAsync("ocpp2.0.1");
        var former = await AddAsync(
            client, """{"settings":[{"name":"V","component":"C","value":"1"},{"name":"Other","component":"C","value":"1"}]}""");
        await AddAsync(client, $$$"""{"action":"SetVariables","payload":{"setVariableData":[{{{second}}}]}}""");

        Assert.Equal(isReplaced ? "replaced" : "pending", await StateAsync(client, new Uri($"/desired-states/{former[0]}", UriKind.Relative)));
        Assert.Equal("pending", await StateAsync(client, new Uri($"/desired-states/{former[1]}", UriKind.Relative)));
    }

    [Fact]
    public async Task Post_LocalListAndSecrets_AreNotTold()
    {
        var client = await StartAsync("ocpp1.6");
        await AddAsync(
            client, """{"action":"SendLocalList","payload":{"listVersion":1,"updateType":"Full","localAuthorizationList":[{"idTag":"SECRET"}]}}""");
        await AddAsync(client, """{"settings":[{"name":"ApnPassword","value":"SECRET"}]}""");

        var list = await client.GetStringAsync(new Uri($"/desired-states?chargePoint={_id}", UriKind.Relative), Cancellation);

        Assert.Contains("ApnPassword", list, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", list, StringComparison.Ordinal);
    }

    private const string Profile16 = """{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":2,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}}}""";

    private const string Profile201 = """{"evseId":1,"chargingProfile":{"id":1,"stackLevel":2,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":[{"id":1,"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":6.0}]}]}}""";

    private async Task<HttpClient> StartAsync(string? version, bool isKnown = true)
    {
        var last = version is null ? null : new ConnectionEntry(false, "gateway", "connection", version, 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null);
        Api.Services.GetRequiredService<ScriptedServices>().Answer<FindChargePointRequest, FindChargePointResponse>(
            asked => new(isKnown ? new(asked.Id, Registration.Accepted, null, null, null, null, null, last) : null));
        return await Api.ClientAsync("command");
    }

    private async Task<List<Guid>> AddAsync(HttpClient client, string body)
    {
        var response = await SendAsync(client, body);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return [.. (await ApiUnderTest.JsonOf(response)).GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetGuid())];
    }

    private Task<HttpResponseMessage> SendAsync(HttpClient client, string body) => client.PostAsync(
        new Uri($"/charge-points/{_id}/desired-states", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
