using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;

namespace Ocpp.Micro.Messaging.Tests.Telemetry;

public sealed class MetricTests() : BusTests(null)
{
    [Fact]
    public async Task HandleAsync_Calls_AreMeasuredByActionVersionAndError()
    {
        using var durations = new MetricCollector<double>(null, OcppTelemetry.MessagingSource, OcppTelemetry.HandlerDuration);
        using var waits = new MetricCollector<double>(null, OcppTelemetry.MessagingSource, OcppTelemetry.QueueDuration);
        using var unrouted = new MetricCollector<long>(null, OcppTelemetry.MessagingSource, OcppTelemetry.UnroutedCalls);
        Script.DataTransfer = (_, _, _) => throw new CallErrorException(OcppErrorCode.SecurityError, "No.");
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>().Handle<ScriptedHeartbeat>()));

        await gateway.SendAsync("Heartbeat", "{}");
        await gateway.SendAsync("DataTransfer", """{"vendorId":"v"}""");
        var madeUp = $"MadeUp{Guid.NewGuid():N}";
        await gateway.SendAsync(madeUp, "{}", version: OcppVersion.V21);

        await durations.WaitForMeasurementsAsync(2, TestContext.Current.CancellationToken);
        await unrouted.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        var handled = durations.GetMeasurementSnapshot();
        Assert.Contains(handled, Has<double>("Heartbeat", "ocpp16", null));
        Assert.Contains(handled, Has<double>("DataTransfer", "ocpp16", "SecurityError"));
        Assert.Contains(waits.GetMeasurementSnapshot(), Has<double>("Heartbeat", "ocpp16", null));
        Assert.Contains(waits.GetMeasurementSnapshot(), Has<double>("DataTransfer", "ocpp16", null));
        var missed = unrouted.GetMeasurementSnapshot();
        Assert.Contains(missed, Has<long>("_other", "ocpp21", "NotImplemented"));
        Assert.DoesNotContain(missed, measurement => measurement.Tags.Values.Contains(madeUp));
    }

    [Theory]
    [InlineData(Admission.Pending)]
    [InlineData(Admission.Rejected)]
    public async Task SendAsync_ChargePointThatWaits_IsCountedAsRefused(Admission admission)
    {
        using var refused = new MetricCollector<long>(null, OcppTelemetry.MessagingSource, OcppTelemetry.RefusedCalls);
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>()));

        await gateway.Get<ICallClient>().SendAsync(Call.Envelope("Heartbeat") with { Admission = admission }, "{}"u8.ToArray(), Cancellation);
        await refused.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        Assert.Contains(refused.GetMeasurementSnapshot(), measurement =>
            Has<long>("Heartbeat", "ocpp16", null)(measurement) && Equals(measurement.Tags[OcppTelemetry.Admission], admission.ToString()));
    }

    private static Predicate<CollectedMeasurement<T>> Has<T>(string action, string version, string? error)
        where T : struct => measurement =>
        Equals(measurement.Tags[OcppTelemetry.Action], action)
        && Equals(measurement.Tags[OcppTelemetry.Version], version)
        && Equals(measurement.Tags[OcppTelemetry.Direction], OcppTelemetry.FromChargePoint)
        && Equals(measurement.Tags.GetValueOrDefault(OcppTelemetry.ErrorType), error);
}
