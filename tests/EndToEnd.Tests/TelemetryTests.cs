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
    private const string Boot =
        """[2,"boot","BootNotification",{"reason":"PowerUp","chargingStation":{"vendorName":"Vendor","model":"Model","serialNumber":"1"}}]""";

    private static readonly string[] _services = [ServiceName.Gateway, ServiceName.Boot, ServiceName.Certificate, ServiceName.Device];

    /// <summary>
    /// A boot message of 2.0.1 leads from the gateway to boot-service, and as a fact to certificate-service; the report that boot-service
    /// then asks the charging station for leads back to the gateway, and to device-service.
    /// </summary>
    [Fact]
    public async Task Boot_OverFourProcesses_IsOneTree()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, [.. receiver.Settings]);
        await using var certificates = await ServiceProcess.StartAsync(ServiceName.Certificate, system.Settings);
        await using var chargePoint = await system.ConnectAsync("CP-telemetry", "ocpp2.0.1");

        Assert.StartsWith("""[3,"boot",""", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);
        await AnswerReportRequestAsync(chargePoint);

        ExportedSpan[] trace = [];
        await Eventually.IsTrueAsync(
            () => (trace = TraceOfBoot(receiver)).Select(span => span.Service).Distinct().Order().SequenceEqual(Names().Order())
                && HasEveryParent(trace),
            () => $"a trace over four processes, not {string.Join(", ", trace.Select(span => $"{span.Service}: {span.Name}"))}",
            TimeSpan.FromSeconds(60));
        Assert.Equal("connection-gateway", TraceAssert.RootOf(trace).Service);

        await Eventually.IsTrueAsync(
            () => Names().All(name => receiver.Metrics.Any(metric => metric.Service == name && metric.Name.StartsWith("ocpp.", StringComparison.Ordinal))),
            "metrics of every process");
        await Eventually.IsTrueAsync(
            () => Names().All(name => receiver.Logs.Any(log => log.Service == name))
                && receiver.Logs.Any(log => log.TraceId == trace[0].TraceId),
            "logs of every process, and some of the trace");
    }

    private static async Task AnswerReportRequestAsync(RawChargePoint chargePoint)
    {
        using var call = JsonDocument.Parse(await chargePoint.ReceiveAsync());
        Assert.Equal("GetBaseReport", call.RootElement[2].GetString());
        await chargePoint.SendAsync($$"""[3,"{{call.RootElement[1].GetString()}}",{"status":"Accepted"}]""");
    }

    private static ExportedSpan[] TraceOfBoot(OtlpReceiver receiver)
    {
        var root = receiver.Spans.FirstOrDefault(
            span => span.ParentSpanId.Length == 0 && span.Tags.GetValueOrDefault("ocpp.action") == "BootNotification");
        return [.. receiver.Spans.Where(span => span.TraceId == root?.TraceId)];
    }

    private static bool HasEveryParent(ExportedSpan[] trace)
    {
        var ids = trace.Select(span => span.SpanId).ToHashSet();
        return trace.All(span => span.ParentSpanId.Length == 0 || ids.Contains(span.ParentSpanId));
    }

    private static IEnumerable<string> Names() => _services.Select(service => service.Split('/')[^1]);
}
