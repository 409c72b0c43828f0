using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// What operators desire of charge points that are away, and what they set of how these must prove who they are, over RabbitMQ: here
/// somebody has to decide about each charge point.
/// </summary>
public sealed class DesiredStateTests(PendingTests.Strict strict) : IClassFixture<PendingTests.Strict>, IAsyncLifetime
{
    private const string Key = "a-key-of-the-tests-of-desired-states";
    private const string Boot16 = """[2,"b","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]""";
    private const string Boot2 = """[2,"b","BootNotification",{"chargingStation":{"vendorName":"V","model":"M"},"reason":"PowerUp"}]""";

    private readonly int _port = FreePort.Next();
    private readonly HttpClient _client = new();
    private readonly List<ServiceProcess> _apis = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _client.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        // Two, so that whatever a charge point hears twice fails the test.
        foreach (var port in (int[])[_port, FreePort.Next()])
        {
            _apis.Add(await ServiceProcess.StartAsync(
                ServiceName.Operator,
                [
                    .. strict.System.Settings,
                    ("OperatorApi:Port", $"{port}"),
                    ("OperatorApi:BootstrapKey", Key),
                    ("OperatorApi:QueryTimeout", "00:00:30"),

                    // So often that one that waits to be accepted would have heard of it many times.
                    ("DesiredStates:RetryInterval", "00:00:01"),
                ]));
        }

        await Eventually.IsTrueAsync(
            async () => (await _client.GetAsync("/commands", Cancellation)).StatusCode == HttpStatusCode.OK, "the key opens");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        foreach (var api in _apis)
            await api.DisposeAsync();
    }

    /// <summary>The next that it hears after its boot is that it may boot again: nothing of what is desired before it is accepted.</summary>
    [Theory]
    [InlineData("ocpp1.6", Boot16, "ChangeConfiguration", """{"key":"Key","value":"5"}""", """{"status":"Accepted"}""")]
    [InlineData("ocpp2.0.1", Boot2, "SetVariables", """{"setVariableData":[{"component":{"name":"C"},"variable":{"name":"Key"},"attributeValue":"5"}]}""", """{"setVariableResult":[{"attributeStatus":"Accepted","component":{"name":"C"},"variable":{"name":"Key"}}]}""")]
    public async Task DesiredState_QueuedWhileAway_ReachesTheChargePointOnceItIsAccepted(
        string subprotocol, string boot, string action, string payload, string answer)
    {
        var id = $"Desired-{subprotocol}";
        await PutAsync($"/charge-points/{id}", new { });
        var queued = await _client.PostAsJsonAsync(
            $"/charge-points/{id}/desired-states", new { settings = new[] { new { name = "Key", component = "C", value = "5" } } }, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, queued.StatusCode);

        await using var chargePoint = await strict.System.ConnectAsync(id, subprotocol);
        Assert.Contains("\"Pending\"", await chargePoint.CallAsync(boot), StringComparison.Ordinal);
        await PutAsync($"/charge-points/{id}", new { decision = "accepted" });
        await AnswerAsync(chargePoint, "TriggerMessage", null, """{"status":"Accepted"}""");
        Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(boot), StringComparison.Ordinal);

        await AnswerAsync(chargePoint, action, payload, answer);
        await AssertAcceptedAsync(queued.Headers.Location!);
    }

    /// <summary>Most charge points come back without another boot.</summary>
    [Fact]
    public async Task DesiredState_ChargePointComesBackWithoutBooting_ReachesIt()
    {
        const string Id = "Desired-return";
        await PutAsync($"/charge-points/{Id}", new { decision = "accepted" });
        await using (var chargePoint = await strict.System.ConnectAsync(Id))
            Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot16), StringComparison.Ordinal);

        await Eventually.IsTrueAsync(
            async () => (await JsonOfAsync($"/charge-points/{Id}")).GetProperty("connection").GetProperty("isOpen").GetBoolean() is false, "it is away");
        var queued = await _client.PostAsJsonAsync(
            $"/charge-points/{Id}/desired-states",
            new { action = "SendLocalList", payload = new { listVersion = 3, updateType = "Full" } },
            Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, queued.StatusCode);

        await using var again = await strict.System.ConnectAsync(Id);
        await again.CallAsync("""[2,"h","Heartbeat",{}]""");
        await AnswerAsync(again, "SendLocalList", """{"listVersion":3,"updateType":"Full"}""", """{"status":"Accepted"}""");
        await AssertAcceptedAsync(queued.Headers.Location!);
    }

    /// <summary>Of all that was left for it, it hears what still holds, each once and in order.</summary>
    [Fact]
    public async Task DesiredState_ReplacedWithdrawnOrExpired_IsNotSentAndTheOthersOnce()
    {
        const string Id = "Desired-once";
        await PutAsync($"/charge-points/{Id}", new { decision = "accepted" });
        var replaced = await DesireAsync(Id, "First", "1");
        var expired = await DesireAsync(Id, "Second", "1", TimeProvider.System.GetUtcNow().AddSeconds(2));
        var withdrawn = await DesireAsync(Id, "Third", "1");
        var first = await DesireAsync(Id, "First", "2");
        Assert.Equal(HttpStatusCode.OK, (await _client.DeleteAsync(withdrawn, Cancellation)).StatusCode);
        await AssertStateAsync(replaced, "replaced");
        await AssertStateAsync(expired, "expired");

        await using var chargePoint = await strict.System.ConnectAsync(Id);
        Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot16), StringComparison.Ordinal);
        await AnswerAsync(chargePoint, "ChangeConfiguration", """{"key":"First","value":"2"}""", """{"status":"Accepted"}""");
        await AssertStateAsync(first, "accepted");

        // It hears the next thing next: nothing of the others, and nothing twice.
        var last = await DesireAsync(Id, "Last", "1");
        await AnswerAsync(chargePoint, "ChangeConfiguration", """{"key":"Last","value":"1"}""", """{"status":"Rejected"}""");
        await AssertStateAsync(last, "rejected");
        await AssertStateAsync(withdrawn, "withdrawn");
    }

    [Fact]
    public async Task ChargePoint_Rejected_IsDisconnectedAndStaysRejected()
    {
        const string Id = "Desired-rejected";
        await PutAsync($"/charge-points/{Id}", new { decision = "accepted" });
        await using var chargePoint = await strict.System.ConnectAsync(Id);
        Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot16), StringComparison.Ordinal);

        await PutAsync($"/charge-points/{Id}", new { decision = "rejected" });

        await chargePoint.ReceiveCloseAsync(TimeSpan.FromSeconds(30));
        await using var again = await strict.System.ConnectAsync(Id);
        Assert.Contains("\"Rejected\"", await again.CallAsync(Boot16), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_SetWhileConnectedWithout_EndTheConnection()
    {
        const string Id = "Desired-proof";
        await using var chargePoint = await strict.System.ConnectAsync(Id);
        await chargePoint.CallAsync(Boot16);

        await PutAsync($"/charge-points/{Id}/credentials", new { securityProfile = 1, password = "a password of the tests" });

        await chargePoint.ReceiveCloseAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<WebSocketException>(() => strict.System.ConnectAsync(Id));
    }

    private async Task PutAsync(string path, object body)
    {
        var response = await _client.PutAsJsonAsync(path, body, Cancellation);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<JsonElement> JsonOfAsync(string path) =>
        JsonElement.Parse(await _client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Cancellation));

    private async Task<Uri> DesireAsync(string id, string name, string value, DateTimeOffset? expiresAt = null)
    {
        var queued = await _client.PostAsJsonAsync(
            $"/charge-points/{id}/desired-states", new { settings = new[] { new { name, value } }, expiresAt }, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, queued.StatusCode);
        return queued.Headers.Location!;
    }

    private Task AssertAcceptedAsync(Uri location) => AssertStateAsync(location, "accepted");

    private Task AssertStateAsync(Uri location, string state) => Eventually.IsTrueAsync(
        async () => (await JsonOfAsync(location.ToString())).GetProperty("state").GetString() == state, $"it is {state}");

    private static async Task AnswerAsync(RawChargePoint chargePoint, string action, string? payload, string answer)
    {
        var frame = JsonElement.Parse(await chargePoint.ReceiveAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal((2, action), (frame[0].GetInt32(), frame[2].GetString()));
        if (payload is not null)
            Assert.Equal(payload, frame[3].GetRawText());

        await chargePoint.SendAsync($"""[3,"{frame[1].GetString()}",{answer}]""");
    }
}
