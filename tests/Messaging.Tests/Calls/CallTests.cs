using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>A CALL's way to its handler and back, the same on every transport.</summary>
public abstract class CallTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private const string DataTransfer = """{"vendorId":"com.example"}""";

    [Fact]
    public async Task SendAsync_BoundAction_ReturnsResult()
    {
        Script.DataTransfer = (request, call, _) => Task.FromResult(
            new DataTransferResponse(DataTransferStatus.Accepted, $"{request.VendorId} {call.Version} {call.ChargePointId[..2]}"));
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(reply.ErrorCode);
        Assert.Equal("""{"status":"Accepted","data":"com.example V16 CP"}""", reply.Text());
    }

    [Fact]
    public async Task SendAsync_Envelope_ReachesHandler()
    {
        var seen = new TaskCompletionSource<CallContext>();
        Script.Heartbeat = (_, call, _) =>
        {
            seen.SetResult(call);
            return Task.FromResult(new HeartbeatResponse(call.ReceivedAt));
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>()));
        var envelope = Call.Envelope("Heartbeat") with { ChargePointId = "Säule/7 %" };

        await gateway.Get<ICallClient>().SendAsync(envelope, "{}"u8.ToArray(), Cancellation);

        var call = await seen.Task.WaitAsync(Cancellation);
        Assert.Equal(
            (envelope.ChargePointId, envelope.UniqueId, envelope.ConnectionId, envelope.Version),
            (call.ChargePointId, call.UniqueId, call.ConnectionId, call.Version));
        Assert.Equal(envelope.Deadline, call.Deadline, TimeSpan.FromMilliseconds(1));
        Assert.Equal(envelope.ReceivedAt, call.ReceivedAt, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task SendAsync_HandlerRefuses_ReturnsItsCodeAndText()
    {
        Script.DataTransfer = (_, _, _) => throw new CallErrorException(OcppErrorCode.SecurityError, "Not without a key.");
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal((OcppErrorCode.SecurityError, "Not without a key.", "{}"), (reply.ErrorCode, reply.ErrorDescription, reply.Text()));
    }

    [Fact]
    public async Task SendAsync_RefusalWithLongText_IsCut()
    {
        Script.DataTransfer = (_, _, _) => throw new CallErrorException(OcppErrorCode.GenericError, new string('ä', 300));
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(new string('ä', 255), reply.ErrorDescription);
    }

    [Theory]
    [InlineData("{}", OcppErrorCode.OccurrenceConstraintViolation)]
    [InlineData("""{"vendorId":1}""", OcppErrorCode.TypeConstraintViolation)]
    [InlineData("""{"vendorId":"x","messageId":"012345678901234567890123456789012345678901234567890"}""", OcppErrorCode.PropertyConstraintViolation)]
    [InlineData("""{"vendorId":"x","more":true}""", OcppErrorCode.FormationViolation)]
    public async Task SendAsync_InvalidPayload_ReturnsViolation(string payload, OcppErrorCode code)
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", payload);

        Assert.Equal(code, reply.ErrorCode);
        Assert.NotEmpty(reply.ErrorDescription!);
    }

    [Fact]
    public async Task SendAsync_HandlerThrows_ReturnsInternalErrorWithoutDetails()
    {
        Script.DataTransfer = (_, _, _) => throw new InvalidOperationException("secret");
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.InternalError, reply.ErrorCode);
        Assert.DoesNotContain("secret", reply.ErrorDescription);
    }

    [Fact]
    public async Task SendAsync_HandlerAnswersInvalidly_ReturnsInternalError()
    {
        Script.DataTransfer = (_, _, _) => Task.FromResult(new DataTransferResponse((DataTransferStatus)99));
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.InternalError, reply.ErrorCode);
    }

    [Theory]
    [InlineData("Authorize", OcppVersion.V16, OcppErrorCode.NotSupported)]
    [InlineData("TransactionEvent", OcppVersion.V201, OcppErrorCode.NotSupported)]
    [InlineData("TransactionEvent", OcppVersion.V16, OcppErrorCode.NotImplemented)]
    [InlineData("authorize", OcppVersion.V16, OcppErrorCode.NotImplemented)]
    [InlineData("", OcppVersion.V16, OcppErrorCode.NotImplemented)]
    [InlineData("a.b #* \u00fc", OcppVersion.V21, OcppErrorCode.NotImplemented)]
    public async Task SendAsync_UnboundAction_IsAnsweredAtOnce(string action, OcppVersion version, OcppErrorCode code)
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync(action, "{}", TimeSpan.FromMinutes(1), version).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        Assert.Equal(code, reply.ErrorCode);
    }

    [Fact]
    public async Task SendAsync_ActionLongerThanAKey_ReturnsNotImplemented()
    {
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync(new string('€', 90), "{}");

        Assert.Equal(OcppErrorCode.NotImplemented, reply.ErrorCode);
    }

    [Fact]
    public async Task SendAsync_SlowHandler_ReturnsInternalErrorAtDeadlineAndCancelsHandler()
    {
        var cancelled = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, token) =>
        {
            await using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return new(DataTransferStatus.Accepted);
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromMilliseconds(300));

        Assert.Equal(OcppErrorCode.InternalError, reply.ErrorCode);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task SendAsync_DeadlinePassed_ReturnsInternalErrorWithoutHandling()
    {
        var handled = 0;
        Script.DataTransfer = (_, _, _) =>
        {
            handled++;
            return Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var late = await gateway.SendAsync("DataTransfer", DataTransfer, TimeSpan.FromMilliseconds(-1));
        await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Equal(OcppErrorCode.InternalError, late.ErrorCode);
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task SendAsync_CallerGivesUp_Throws()
    {
        Script.DataTransfer = async (_, _, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return new(DataTransferStatus.Accepted);
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        using var socket = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = gateway.Get<ICallClient>()
            .SendAsync(Call.Envelope("DataTransfer", TimeSpan.FromSeconds(3)), Encoding.UTF8.GetBytes(DataTransfer), socket.Token).AsTask();
        await socket.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(0, gateway.Get<PendingCalls>().Count);
    }

    [Fact]
    public async Task SendAsync_BufferUsedAgain_PayloadIsTheOneSent()
    {
        Script.DataTransfer = (request, _, _) => Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted, request.Data));
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        var buffer = """{"vendorId":"com.example","data":"first"}"""u8.ToArray();

        var call = gateway.Get<ICallClient>().SendAsync(Call.Envelope("DataTransfer"), buffer, Cancellation);
        buffer.AsSpan().Fill((byte)'!');

        Assert.Contains("first", (await call).Text());
    }

    [Fact]
    public async Task SendAsync_TwoQueues_AnswersEachWhileTheOtherIsBusy()
    {
        var busy = new TaskCompletionSource();
        Script.DataTransfer = async (_, _, _) =>
        {
            await busy.Task;
            return new(DataTransferStatus.Accepted);
        };
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>())
                .Queue(QueueName(), queue => queue.Handle<ScriptedHeartbeat>()),
            ("Broker:ConcurrentCalls", "1"));

        var slow = gateway.SendAsync("DataTransfer", DataTransfer);
        var heartbeat = await gateway.SendAsync("Heartbeat", "{}");
        busy.SetResult();

        Assert.Null(heartbeat.ErrorCode);
        Assert.Null((await slow).ErrorCode);
    }

    [Fact]
    public async Task SendAsync_HandlersAtLimit_NoMoreRunAtOnce()
    {
        var running = 0;
        var most = 0;
        Script.DataTransfer = async (_, _, _) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return new(DataTransferStatus.Accepted);
        };
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()), ("Broker:ConcurrentCalls", "2"));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => gateway.SendAsync("DataTransfer", DataTransfer)));

        Assert.InRange(most, 1, 2);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}

public sealed class InMemoryCallTests() : CallTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqCallTests(RabbitMqFixture broker) : CallTests(broker);
