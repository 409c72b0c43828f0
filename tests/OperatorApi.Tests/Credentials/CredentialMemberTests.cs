using System.Net;
using System.Text;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.OperatorApi.Tests.Credentials;

/// <summary>What would change a charge point's credentials past the service that keeps them is not sent.</summary>
public sealed class CredentialMemberTests(SharedApi shared) : SharedApiTests(shared)
{
    private const string Network = """
        {"configurationSlot":1,"connectionData":{"ocppInterface":"Wired0","ocppTransport":"JSON","messageTimeout":30,"ocppCsmsUrl":"wss://x","securityProfile":1
        """;

    public static TheoryData<OcppVersion, string, string, string?> Commands => new()
    {
        { OcppVersion.V16, "ChangeConfiguration", """{"key":"AuthorizationKey","value":"x"}""", "$.key" },
        { OcppVersion.V16, "ChangeConfiguration", """{"key":"authorizationKEY","value":"x"}""", "$.key" },
        { OcppVersion.V16, "ChangeConfiguration", """{"key":" AuthorizationKey ","value":"x"}""", "$.key" },
        { OcppVersion.V16, "ChangeConfiguration", """{"key":"Other","key":"AuthorizationKe\u0079","value":"x"}""", "$.key" },
        { OcppVersion.V16, "ChangeConfiguration", """{"key":"SecurityProfile","value":"1"}""", "$.key" },
        { OcppVersion.V16, "ChangeConfiguration", """{"key":"HeartbeatInterval","value":"1"}""", null },
        { OcppVersion.V16, "GetConfiguration", """{"key":["AuthorizationKey"]}""", null },
        { OcppVersion.V201, "SetVariables", Variable("SecurityCtrlr", "BasicAuthPassword"), "$.setVariableData[1].variable.name" },
        { OcppVersion.V21, "SetVariables", Variable("securityctrlr", "basicauthpassword"), "$.setVariableData[1].variable.name" },
        { OcppVersion.V201, "SetVariables", Variable("SecurityCtrlr", "SecurityProfile"), "$.setVariableData[1].variable.name" },
        { OcppVersion.V21, "SetVariables", Variable("NetworkConfiguration", "BasicAuthPassword"), "$.setVariableData[1].variable.name" },
        { OcppVersion.V201, "SetVariables", Variable("SecurityCtrlr", "Identity"), "$.setVariableData[1].variable.name" },
        { OcppVersion.V201, "SetVariables", Variable("SecurityCtrlr", "OrganizationName"), null },
        { OcppVersion.V201, "SetVariables", Variable("Vendor", "SecurityProfile"), null },
        { OcppVersion.V21, "SetNetworkProfile", Network + ",\"basicAuthPassword\":\"0123456789abcdef\"}}", "$.connectionData.basicAuthPassword" },
        { OcppVersion.V21, "SetNetworkProfile", Network + "}}", null },
        { OcppVersion.V16, "set-setting", """{"name":"authorizationkey","value":"x"}""", "$.name" },
        { OcppVersion.V201, "set-setting", """{"name":"BasicAuthPassword","component":"SecurityCtrlr","value":"x"}""", "$.name" },
        { OcppVersion.V201, "set-setting", """{"name":"SecurityProfile","component":"SecurityCtrlr","value":"x"}""", "$.name" },
        { OcppVersion.V201, "set-setting", """{"name":"Interval","component":"HeartbeatCtrlr","value":"5"}""", null },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Post_MemberOfTheCredentials_IsNamedAndNotSent(OcppVersion version, string action, string payload, string? field)
    {
        var (api, client) = await StartAsync(version);
        var path = action == "set-setting" ? $"/charge-points/CP1/{action}" : $"/charge-points/CP1/commands/{action}";

        await AssertAsync(api, field, await PostAsync(client, path, payload));
    }

    [Theory]
    [InlineData("AuthorizationKey", "$.payload.key")]
    [InlineData("HeartbeatInterval", null)]
    public async Task Post_ToSeveral_NamesItWhereItStands(string key, string? field)
    {
        var (api, client) = await StartAsync(OcppVersion.V16);

        await AssertAsync(
            api,
            field,
            await PostAsync(client, "/commands", $$$"""{"chargePointIds":["CP1"],"action":"ChangeConfiguration","payload":{"key":"{{{key}}}","value":"x"}}"""));
    }

    private static async Task AssertAsync(ApiUnderTest api, string? field, HttpResponseMessage response)
    {
        Assert.Equal(field is null ? 1 : 0, api.ChargePoints.UntypedCommands.Count);
        if (field is null)
            return;

        var problem = await AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid-field", response);
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Contains("/credentials", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static string Variable(string component, string variable) =>
        $$$"""
        {"setVariableData":[{"attributeValue":"1","component":{"name":"C"},"variable":{"name":"V"}},
        {"attributeValue":"1","component":{"name":"{{{component}}}"},"variable":{"name":"{{{variable}}}"}}]}
        """;

    private async Task<(ApiUnderTest Api, HttpClient Client)> StartAsync(OcppVersion version)
    {
        Api.ChargePoints.Version = version;
        return (Api, await Api.ClientAsync("command"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string body) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
