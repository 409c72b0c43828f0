using System.Collections.Concurrent;
using System.Diagnostics;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Messaging.Telemetry;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Telemetry;

/// <summary>The spans of a CALL and of a fact, the same on every transport.</summary>
public abstract class TraceTests : BusTests
{
    private readonly ActivitySource _gateway = new("test.gateway");
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivityListener _listener;

    protected TraceTests(RabbitMqFixture? broker)
        : base(broker)
    {
        _listener = new()
        {
            ShouldListenTo = source => source == _gateway || source.Name == OcppTelemetry.MessagingSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        _listener.Dispose();
        _gateway.Dispose();
    }

    [Fact]
    public async Task SendAsync_RequestToAGateway_IsOneTreeIntoTheGateway()
    {
        var client = await StartAsync(static bus => bus.GatewayClient().Gateway<ScriptedGateway>());
        var gateway = Broker is null ? client : await StartAsync(static bus => bus.Gateway<ScriptedGateway>());
        var request = new GatewayRequest(
            GatewayRequestKind.Call, gateway.Get<ScriptedGateway>().Id, "CP", "connection", OcppVersion.V16,
            TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20))
        { UniqueId = "7", Action = "Reset" };

        var root = await TraceAsync(
            async () => await client.Get<IGatewayClient>().SendAsync(request, Cancellation), "command Call ocpp16.Reset");

        var command = Span(root, "command Call ocpp16.Reset");
        var process = Span(root, "process Call ocpp16.Reset");
        Assert.Equal(root.SpanId, command.ParentSpanId);
        Assert.Equal(command.SpanId, process.ParentSpanId);
        Assert.Equal(
            ("CP", "7", "to_charge_point", "Done"),
            (command.GetTagItem("ocpp.charge_point.id"), command.GetTagItem("ocpp.unique_id"), command.GetTagItem("ocpp.direction"),
                command.GetTagItem("ocpp.outcome")));
    }

    [Fact]
    public async Task SendAsync_Call_IsOneTreeFromGatewayToHook()
    {
        var inHandler = "";
        Script.DataTransfer = (_, _, _) =>
        {
            inHandler = Activity.Current!.DisplayName;
            return Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var root = await TraceAsync(() => gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}"""), "after reply ocpp16.DataTransfer");

        var publish = Span(root, "publish ocpp16.DataTransfer");
        var process = Span(root, "process ocpp16.DataTransfer");
        var after = Span(root, "after reply ocpp16.DataTransfer");
        Assert.Equal(root.SpanId, publish.ParentSpanId);
        Assert.Equal(publish.SpanId, process.ParentSpanId);
        Assert.Equal(process.SpanId, after.ParentSpanId);
        Assert.Equal((ActivityKind.Producer, ActivityKind.Consumer), (publish.Kind, process.Kind));
        Assert.Equal("process ocpp16.DataTransfer", inHandler);
        Assert.Equal("DataTransfer", process.GetTagItem(OcppTelemetry.Action));
        Assert.Equal("ocpp16", process.GetTagItem(OcppTelemetry.Version));
        Assert.Equal(Broker is null ? "in_memory" : "rabbitmq", process.GetTagItem("messaging.system"));
        Assert.StartsWith("CP ", (string?)process.GetTagItem(OcppTelemetry.ChargePointId));
    }

    [Fact]
    public async Task SendAsync_HandlerThatFails_IsAFailedSpan()
    {
        Script.DataTransfer = (_, _, _) => throw new InvalidOperationException("On purpose.");
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var root = await TraceAsync(() => gateway.SendAsync("DataTransfer", """{"vendorId":"v"}"""), "process ocpp16.DataTransfer");

        var process = Span(root, "process ocpp16.DataTransfer");
        Assert.Equal((ActivityStatusCode.Error, "InternalError"), (process.Status, process.GetTagItem(OcppTelemetry.ErrorType)));
    }

    /// <summary>What the charge point is to blame for is no failure of ours.</summary>
    [Fact]
    public async Task SendAsync_PayloadThatBreaksARule_IsASpanThatNamesTheErrorAlone()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var root = await TraceAsync(() => gateway.SendAsync("DataTransfer", """{"vendorId":7}"""), "process ocpp16.DataTransfer");

        var process = Span(root, "process ocpp16.DataTransfer");
        Assert.Equal((ActivityStatusCode.Unset, "TypeConstraintViolation"), (process.Status, process.GetTagItem(OcppTelemetry.ErrorType)));
    }

    [Fact]
    public async Task SendAsync_ActionMadeUp_IsNotInSpanNames()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var root = await TraceAsync(() => gateway.SendAsync("MadeUp", "{}"), "unrouted ocpp16._other");

        Assert.Equal(Span(root, "publish ocpp16._other").SpanId, Span(root, "unrouted ocpp16._other").ParentSpanId);
    }

    /// <summary>What gateways ask on their own account is in no catalogue, and yet made up by nobody.</summary>
    [Fact]
    public async Task SendAsync_InternalRequest_IsNamedInSpans()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Directory<ScriptedDirectory>()));
        var request = Call.Envelope(OpenConnectionRequest.Name) with { ChargePointId = nameof(Admission.Accepted), IsInternal = true };

        var root = await TraceAsync(
            () => gateway.Get<ICallClient>().SendAsync(request, "{}"u8.ToArray(), Cancellation).AsTask(),
            "process ocpp16.directory.OpenConnection");

        var process = Span(root, "process ocpp16.directory.OpenConnection");
        Assert.Equal(Span(root, "publish ocpp16.directory.OpenConnection").SpanId, process.ParentSpanId);
        Assert.Equal("directory.OpenConnection", process.GetTagItem(OcppTelemetry.Action));
    }

    [Fact]
    public async Task PublishAsync_Fact_IsOneTreeToItsHandler()
    {
        var host = await StartAsync(bus => bus.Listen<TransactionStarted, Listener>(QueueName()));

        var root = await TraceAsync(
            () => host.Get<IFactPublisher>().PublishAsync(
                new TransactionStarted(Guid.NewGuid(), "CP", TimeProvider.System.GetUtcNow(), "1"), Cancellation),
            "process TransactionStarted");

        Assert.Equal(root.SpanId, Span(root, "publish TransactionStarted").ParentSpanId);
        Assert.Equal(Span(root, "publish TransactionStarted").SpanId, Span(root, "process TransactionStarted").ParentSpanId);
    }

    private async Task<Activity> TraceAsync(Func<Task> act, string lastSpan)
    {
        using var root = _gateway.StartActivity("CALL")!;
        await act();
        await Eventually.IsTrueAsync(
            () => _stopped.Any(span => span.TraceId == root.TraceId && span.DisplayName == lastSpan), $"the span {lastSpan} ended");
        return root;
    }

    private Activity Span(Activity root, string name) =>
        Assert.Single(_stopped, span => span.TraceId == root.TraceId && span.DisplayName == name);

    private protected sealed class Listener : IFactHandler<TransactionStarted>
    {
        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

public sealed class InMemoryTraceTests() : TraceTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqTraceTests(RabbitMqFixture broker) : TraceTests(broker);
