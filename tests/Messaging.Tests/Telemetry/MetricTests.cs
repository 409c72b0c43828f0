using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;

namespace Ocpp.Micro.Messaging.Tests.Telemetry;

public sealed class MetricTests() : BusTests(null)
{
    [Fact]
    public async Task SendAsync_Calls_AreMeasuredByActionVersionAndError()
    {
        using var durations = new MetricCollector<double>(null, OcppTelemetry.MessagingSource, OcppTelemetry.CallDuration);
        Script.DataTransfer = (_, _, _) => throw new CallErrorException(OcppErrorCode.SecurityError, "No.");
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>().Handle<ScriptedHeartbeat>()));

        await gateway.SendAsync("Heartbeat", "{}");
        await gateway.SendAsync("DataTransfer", """{"vendorId":"v"}""");
        var madeUp = $"MadeUp{Guid.NewGuid():N}";
        await gateway.SendAsync(madeUp, "{}", version: OcppVersion.V21);

        var measured = durations.GetMeasurementSnapshot();
        Assert.Contains(measured, Has("Heartbeat", "ocpp16", null));
        Assert.Contains(measured, Has("DataTransfer", "ocpp16", "SecurityError"));
        Assert.Contains(measured, Has("_other", "ocpp21", "NotImplemented"));
        Assert.DoesNotContain(measured, measurement => measurement.Tags.Values.Contains(madeUp));
    }

    private static Predicate<CollectedMeasurement<double>> Has(string action, string version, string? error) => measurement =>
        Equals(measurement.Tags[OcppTelemetry.Action], action)
        && Equals(measurement.Tags[OcppTelemetry.Version], version)
        && Equals(measurement.Tags[OcppTelemetry.Direction], OcppTelemetry.FromChargePoint)
        && Equals(measurement.Tags.GetValueOrDefault(OcppTelemetry.ErrorType), error);
}
