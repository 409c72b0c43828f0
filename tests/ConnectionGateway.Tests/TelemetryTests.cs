using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Call_Answered_IsOneTraceWithTheBusInIt()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var spans = new TaskCompletionSource<Activity>();
        using var listener = Listen(span =>
        {
            if (span.GetTagItem("ocpp.charge_point.id") is "traced")
                spans.TrySetResult(span);
        });
        ActivityContext? seenByTheBus = null;
        gateway.Bus.Answer = (_, _, _) =>
        {
            seenByTheBus = Activity.Current?.Context;
            return new(CallReply.Error(OcppErrorCode.InternalError, "It failed."));
        };
        await using var chargePoint = await gateway.ConnectAsync("traced");

        await chargePoint.CallAsync("""[2,"7","Heartbeat",{}]""");

        var span = await spans.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(span.Context, seenByTheBus);
        Assert.Equal(("CALL Heartbeat", ActivityKind.Server, default, ActivityStatusCode.Error), (span.DisplayName, span.Kind, span.ParentSpanId, span.Status));
        Assert.Equal(
            ("Heartbeat", "ocpp16", "from_charge_point", "7", "InternalError"),
            (Tag("ocpp.action"), Tag("ocpp.version"), Tag("ocpp.direction"), Tag("ocpp.unique_id"), Tag("error.type")));
        Assert.Equal(gateway.Bus.Calls[0].Envelope.ConnectionId, Tag("ocpp.connection.id"));

        string? Tag(string name) => span.GetTagItem(name) as string;
    }

    [Fact]
    public async Task Command_Refused_IsASpanUnderThatOfItsServiceAndADuration()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var durations = Collect<double>(gateway, OcppTelemetry.CallDuration);
        var spans = new TaskCompletionSource<Activity>();
        using var listener = Listen(span =>
        {
            if (span.GetTagItem("ocpp.unique_id") is "c4711")
                spans.TrySetResult(span);
        });
        await using var chargePoint = await gateway.ConnectedAsync();

        using var service = new Activity("service").Start();
        var command = gateway.CommandAsync(4711);
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync("""[4,"c4711","NotSupported","",{}]""");
        await command;

        var span = await spans.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal((service.TraceId, service.SpanId), (span.TraceId, span.ParentSpanId));
        Assert.Equal(("CALL _other", ActivityKind.Client), (span.DisplayName, span.Kind));
        Assert.Equal(("to_charge_point", "NotSupported"), (span.GetTagItem("ocpp.direction"), span.GetTagItem("error.type")));
        var measured = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.Equal(("to_charge_point", "NotSupported"), (measured.Tags["ocpp.direction"], measured.Tags["error.type"]));
    }

    [Theory]
    [InlineData("Heartbeat", "Heartbeat")]
    [InlineData("heartbeat", "_other")]
    [InlineData("Made.Up.By.A.Charge.Point", "_other")]
    public async Task CallDuration_AnyAction_IsTaggedByTheCatalogue(string action, string expected)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var durations = Collect<double>(gateway, OcppTelemetry.CallDuration);
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.CallAsync($$"""[2,"1","{{action}}",{}]""");
        await durations.WaitForMeasurementsAsync(1, TestContext.Current.CancellationToken);

        var measured = Assert.Single(durations.GetMeasurementSnapshot());
        Assert.Equal((expected, "ocpp16"), (measured.Tags["ocpp.action"], measured.Tags["ocpp.version"]));
        Assert.InRange(measured.Value, 0, 20);
        Assert.DoesNotContain(measured.Tags.Values, static value => value is "CP1" or "1");
    }

    [Fact]
    public async Task Connections_ComeAndGo_AreCounted()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var open = Collect<long>(gateway, GatewayTelemetry.Connections);
        using var ended = Collect<long>(gateway, GatewayTelemetry.Disconnects);

        await using (var chargePoint = await gateway.ConnectAsync())
            await chargePoint.CloseAsync();
        await gateway.EndOfAsync("CP1");

        Assert.Equal([1, -1], open.GetMeasurementSnapshot().Select(static measured => measured.Value));
        Assert.Equal("ChargePointClosed", Assert.Single(ended.GetMeasurementSnapshot()).Tags["ocpp.close_reason"]);
    }

    [Fact]
    public async Task Frames_BadAndUnexpected_AreCounted()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var bad = Collect<long>(gateway, GatewayTelemetry.BadFrames);
        using var unexpected = Collect<long>(gateway, GatewayTelemetry.UnexpectedAnswers);
        using var frames = Collect<long>(gateway, GatewayTelemetry.Frames);
        using var bytes = Collect<long>(gateway, GatewayTelemetry.FrameBytes);
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync("""[3,"1",{}]""");
        await chargePoint.CallAsync("[]");

        Assert.Equal("FormationViolation", Assert.Single(bad.GetMeasurementSnapshot()).Tags["error.type"]);
        Assert.Single(unexpected.GetMeasurementSnapshot());
        Assert.Equal(2, Received(frames));
        Assert.Equal(12, Received(bytes));
    }

    private static long Received(MetricCollector<long> counter)
    {
        counter.RecordObservableInstruments();

        return counter.GetMeasurementSnapshot().Single(static measured => measured.Tags["network.io.direction"] is "receive").Value;
    }

    private static MetricCollector<T> Collect<T>(GatewayUnderTest gateway, string instrument)
        where T : struct =>
        new(gateway.Services.GetRequiredService<IMeterFactory>(), GatewayTelemetry.SourceName, instrument);

    private static ActivityListener Listen(Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == GatewayTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);

        return listener;
    }
}
