using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.EndToEnd.Tests.Telemetry;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What leaves the processes over OTLP fits together.</summary>
public sealed class TelemetryTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private const string Key = "a-key-of-the-end-to-end-tests-alone";
    private const string Boot =
        """[2,"boot","BootNotification",{"reason":"PowerUp","chargingStation":{"vendorName":"Vendor","model":"Model","serialNumber":"1"}}]""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// A boot message leads from the gateway to boot-service, and as a fact to certificate-service and operator-api. A command leads from
    /// operator-api by the directory in boot-service to the gateway, and what it has asked for, as a fact, to device-service.
    /// </summary>
    [Fact]
    public async Task CallsAndCommands_OverFourProcesses_AreOneTreeEach()
    {
        var port = FreePort.Next();
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var system = await DistributedSystem.StartAsync(
            rabbitMq, postgreSql, [.. receiver.Settings, ("OperatorApi:Port", $"{port}"), ("OperatorApi:BootstrapKey", Key)]);
        await using var certificates = await ServiceProcess.StartAsync(ServiceName.Certificate, system.Settings);
        await using var operators = await ServiceProcess.StartAsync(ServiceName.Operator, system.Settings);
        await using var chargePoint = await system.ConnectAsync("CP-telemetry", "ocpp2.0.1");

        Assert.StartsWith("""[3,"boot",""", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);
        await CommandReportAsync(port, chargePoint);

        var boot = await TraceOfAsync(receiver, "BootNotification", "connection-gateway", "boot-service", "certificate-service", "operator-api");
        Assert.Equal("connection-gateway", TraceAssert.RootOf(boot).Service);
        var command = await TraceOfAsync(receiver, "GetBaseReport", "operator-api", "boot-service", "connection-gateway", "device-service");
        Assert.Equal("operator-api", TraceAssert.RootOf(command).Service);

        string[] services = ["connection-gateway", "boot-service", "certificate-service", "operator-api", "device-service", "session-service"];
        await Eventually.IsTrueAsync(
            () => services.All(name => receiver.Metrics.Any(metric => metric.Service == name && metric.Name.StartsWith("ocpp.", StringComparison.Ordinal))),
            "metrics of every process");
        await Eventually.IsTrueAsync(() => services.All(name => receiver.Logs.Any(log => log.Service == name)), "logs of every process");
        await Eventually.IsTrueAsync(() => receiver.Logs.Any(log => log.TraceId == boot[0].TraceId), "a log with the id of its trace");
    }

    // The spans come from several processes, in batches of their own.
    private static async Task<ExportedSpan[]> TraceOfAsync(OtlpReceiver receiver, string action, params string[] services)
    {
        ExportedSpan[] trace = [];
        try
        {
            await Eventually.IsTrueAsync(
                () => (trace = FindTrace(receiver, action)).Select(static span => span.Service).Distinct().Order().SequenceEqual(services.Order())
                    && TraceAssert.HasEveryParent(trace),
                $"a trace of {action} over {string.Join(", ", services)}",
                TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{exception.Message} There is:\n{string.Join('\n', trace.Select(static span => span.ToString()))}");
        }

        return trace;
    }

    private static ExportedSpan[] FindTrace(OtlpReceiver receiver, string action)
    {
        var one = receiver.Spans.FirstOrDefault(span => span.Tags.GetValueOrDefault("ocpp.action") == action);
        return [.. receiver.Spans.Where(span => span.TraceId == one?.TraceId)];
    }

    private static async Task CommandReportAsync(int port, RawChargePoint chargePoint)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        await Eventually.IsTrueAsync(
            async () => (await client.GetAsync("/commands", Cancellation)).StatusCode == HttpStatusCode.OK, "the key opens");

        using var content = new StringContent("""{"requestId":1,"reportBase":"FullInventory"}""", Encoding.UTF8, "application/json");
        var answered = client.PostAsync("/charge-points/CP-telemetry/commands/GetBaseReport", content, Cancellation);
        using var call = JsonDocument.Parse(await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync($$"""[3,"{{call.RootElement[1].GetString()}}",{"status":"Accepted"}]""");
        Assert.Equal(HttpStatusCode.OK, (await answered).StatusCode);
    }
}
