using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Devices;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests.Queries;

/// <summary>What operators ask over HTTP of what charge points tell of themselves. Its database is not looked at.</summary>
public sealed class DeviceQueryTests(SharedApi shared) : SharedApiTests(shared)
{
    private static readonly DateTimeOffset _noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Get_Connectors_AreTheServicesWithItsNextPage()
    {
        var (services, client) = await StartReadingAsync();
        services.Answer<ListConnectorsRequest, Page<ConnectorEntry>>(
            static _ => new([new("CP", null, 1, "Faulted", "GroundFailure", _noon, _noon, VendorErrorCode: "E7")], "more"));

        var page = await GetAsync(client, "/connectors?status=Faulted&limit=7&cursor=there");
        await GetAsync(client, "/charge-points/CP/connectors?status=Faulted");

        Assert.Equal(
            [new ListConnectorsRequest(new(7, "there"), null, "Faulted"), new ListConnectorsRequest(new(), "CP", "Faulted")], services.Asked);
        Assert.Equal("more", page.GetProperty("next").GetString());
        Assert.Equal(
            """{"chargePointId":"CP","connectorId":1,"status":"Faulted","errorCode":"GroundFailure","since":"2026-01-31T12:00:00+00:00","receivedAt":"2026-01-31T12:00:00+00:00","vendorErrorCode":"E7"}""",
            page.GetProperty("items")[0].GetRawText());
    }

    [Fact]
    public async Task Get_DeviceModel_ReachesTheService()
    {
        var (services, client) = await StartReadingAsync();
        services.Answer<ListVariablesRequest, Page<VariableEntry>>(static _ => new(
            [new("Lock", null, 1, null, "Problem", null, new("boolean", true, null, null, null, null, null),
                [new("Actual", "true", "ReadOnly", false, false, _noon, 5)], _noon)],
            null));
        services.Answer<ListMonitorsRequest, Page<MonitorEntry>>(static _ => new([], null));

        var page = await GetAsync(client, "/charge-points/CP/variables?component=Lock&variable=Problem&evse=1");
        await GetAsync(client, "/charge-points/CP/monitors?limit=3");

        Assert.Equal(
            [new ListVariablesRequest(new(), "CP", "Lock", "Problem", 1), new ListMonitorsRequest(new(3), "CP")], services.Asked);
        var variable = page.GetProperty("items")[0];
        Assert.Equal("boolean", variable.GetProperty("characteristics").GetProperty("dataType").GetString());
        Assert.Equal(5, variable.GetProperty("attributes")[0].GetProperty("reportRequestId").GetInt32());
    }

    [Fact]
    public async Task Get_Events_ReachTheService()
    {
        var (services, client) = await StartReadingAsync();
        services.Answer<ListDeviceEventsRequest, Page<DeviceEventEntry>>(static _ => new([], null));
        services.Answer<ListSecurityEventsRequest, Page<SecurityEventEntry>>(static _ => new([], null));
        const string Times = "from=2026-01-31T12:00:00Z&to=2026-01-31T13:00:00Z";

        await GetAsync(client, $"/charge-points/CP/device-events?component=Lock&variable=Problem&severity=4&{Times}");
        await GetAsync(client, $"/security-events?chargePoint=CP&type=T&critical=true&{Times}");
        await GetAsync(client, $"/charge-points/CP/security-events?type=T&critical=true&{Times}");

        var security = new ListSecurityEventsRequest(new(), "CP", "T", true, _noon, _noon.AddHours(1));
        Assert.Equal(
            [new ListDeviceEventsRequest(new(), "CP", _noon, _noon.AddHours(1), "Lock", "Problem", 4), security, security], services.Asked);
    }

    [Fact]
    public async Task Get_Progress_NamesTheProcess()
    {
        var (services, client) = await StartReadingAsync();
        services.Answer<ListProgressRequest, Page<ProgressEntry>>(
            static _ => new([new(DeviceProcess.PublishedFirmware, "Published", 9, _noon, ["http://a"])], null));

        var page = await GetAsync(client, "/charge-points/CP/progress?process=published-firmware");

        Assert.Equal(new ListProgressRequest(new(), "CP", DeviceProcess.PublishedFirmware), Assert.Single(services.Asked));
        Assert.Equal("published-firmware", page.GetProperty("items")[0].GetProperty("process").GetString());
    }

    private async Task<(ScriptedServices Services, HttpClient Client)> StartReadingAsync() =>
        (Api.Services.GetRequiredService<ScriptedServices>(), await Api.ClientAsync("read"));

    private static async Task<JsonElement> GetAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiUnderTest.JsonOf(response);
    }
}
