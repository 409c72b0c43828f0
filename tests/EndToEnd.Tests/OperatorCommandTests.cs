using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>
/// Every command of every version, by the operators' API, over RabbitMQ and two gateways to a charge point: its answer, its CALLERROR, its
/// silence and the end of its connection, each as docs/operator-api.md has it. Payloads are the vectors of the contracts.
/// </summary>
[Collection(SharedSystemCollection.Name)]
public sealed class OperatorCommandTests(SharedSystem gateways) : IAsyncLifetime
{
    private const string Key = "a-key-of-the-end-to-end-tests-alone";
    private const int AtATime = 8;

    // Passwords are set by a resource of their own, and refused in commands.
    private const string Password = "basicAuthPassword";

    private readonly int _port = FreePort.Next();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private ServiceProcess? _api;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _client.BaseAddress = new Uri($"http://127.0.0.1:{_port}");
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        _api = await ServiceProcess.StartAsync(
            ServiceName.Operator,
            [.. gateways.System.Settings, ("OperatorApi:Port", $"{_port}"), ("OperatorApi:BootstrapKey", Key)]);
        await Eventually.IsTrueAsync(
            async () => (await _client.GetAsync("/commands", Cancellation)).StatusCode == HttpStatusCode.OK, "the key opens");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_api is not null)
            await _api.DisposeAsync();
    }

    [Theory]
    [InlineData(OcppVersion.V16, 26)]
    [InlineData(OcppVersion.V201, 40)]
    [InlineData(OcppVersion.V21, 55)]
    public async Task Command_EveryAction_EndsAsTheChargePointHasIt(OcppVersion version, int count)
    {
        var messages = CommandVectors.Of(version);
        Assert.Equal(count, messages.Count);

        var failures = new List<string>();
        await Parallel.ForEachAsync(
            messages.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Cancellation },
            async (message, _) =>
            {
                try
                {
                    await TryAllEndsAsync(message.Index % 2, message.Item);
                }
                catch (Exception exception)
                {
                    lock (failures)
                        failures.Add($"{message.Item.Action}: {exception.Message}");
                }
            });

        Assert.Empty(failures);
    }

    private async Task TryAllEndsAsync(int gateway, CommandVectors vectors)
    {
        var id = $"Operated-{vectors.Version}-{vectors.Action}";
        await using var chargePoint = await gateways.ConnectAsync(gateway, id, vectors.Version.Subprotocol());
        await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");

        foreach (var response in vectors.Responses)
        {
            var answered = PostAsync(id, vectors);
            await chargePoint.SendAsync($"""[3,"{await TakeAsync(chargePoint, vectors)}",{response}]""");
            var (status, body) = await answered;
            Assert.Equal((HttpStatusCode.OK, "answered"), (status, body.GetProperty("state").GetString()));
            Assert.Equal(response, body.GetProperty("response").GetRawText());
        }

        var refused = PostAsync(id, vectors);
        await chargePoint.SendAsync($$"""[4,"{{await TakeAsync(chargePoint, vectors)}}","NotSupported","not here",{"a":1.0}]""");
        await AssertProblemAsync(HttpStatusCode.BadGateway, "call-error", refused);
        Assert.Equal("""{"a":1.0}""", (await refused).Body.GetProperty("errorDetails").GetRawText());

        var silent = PostAsync(id, vectors, "wait=1");
        await TakeAsync(chargePoint, vectors);
        await AssertProblemAsync(HttpStatusCode.GatewayTimeout, "timed-out", silent);

        var lost = PostAsync(id, vectors);
        await TakeAsync(chargePoint, vectors);
        chargePoint.Abort();
        await AssertProblemAsync(HttpStatusCode.BadGateway, "connection-closed", lost);
    }

    private static async Task AssertProblemAsync(HttpStatusCode status, string kind, Task<(HttpStatusCode Status, JsonElement Body)> response)
    {
        var (actual, body) = await response;
        Assert.Equal((status, $"urn:ocpp-micro:problem:{kind}"), (actual, body.GetProperty("type").GetString()));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string id, CommandVectors vectors, string prefer = "wait=60")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/charge-points/{id}/commands/{vectors.Action}")
        {
            Content = new StringContent(vectors.Request, Encoding.UTF8, "application/json"),
            Headers = { { "Prefer", prefer } },
        };
        using var response = await _client.SendAsync(request, Cancellation);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation)));
    }

    /// <summary>Takes the CALL and holds it against what was asked for; its unique id.</summary>
    private static async Task<string> TakeAsync(RawChargePoint chargePoint, CommandVectors vectors)
    {
        var frame = JsonElement.Parse(await chargePoint.ReceiveAsync());
        Assert.Equal((2, vectors.Action, vectors.Request), (frame[0].GetInt32(), frame[2].GetString(), frame[3].GetRawText()));
        return frame[1].GetString()!;
    }

    /// <summary>A command with valid payloads, as tests/Contracts.Tests/Vectors has them.</summary>
    private sealed record CommandVectors(OcppVersion Version, string Action, string Request, IReadOnlyList<string> Responses)
    {
        public static List<CommandVectors> Of(OcppVersion version)
        {
            var payloads = Read(version);
            return [.. MessageContracts.All(version)
                .Where(message => MessageContracts.FindCommand(version, message.Action) is not null)
                .Select(message => new CommandVectors(
                    version,
                    message.Action,
                    payloads[message.RequestType.Name].Last(static payload => !payload.Contains(Password, StringComparison.Ordinal)),
                    [payloads[message.ResponseType.Name][0], payloads[message.ResponseType.Name][^1]]))];
        }

        // A line is the name of a message, or "= payload" of the one before; the last has every member.
        private static Dictionary<string, List<string>> Read(OcppVersion version)
        {
            var payloads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            var current = new List<string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Contracts.Tests/Vectors", $"{version}.txt")))
            {
                if (line[0] is not ('=' or '+' or '!'))
                    payloads[line] = current = [];
                else if (line[0] == '=')
                    current.Add(line[2..]);
            }

            return payloads;
        }
    }
}
