using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>What follows a reply, the same on every transport.</summary>
public abstract class AfterReplyTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private const string DataTransfer = """{"vendorId":"com.example"}""";

    [Fact]
    public async Task AfterReply_SlowHook_DelaysNoAnswer()
    {
        var answered = new TaskCompletionSource();
        var ran = new TaskCompletionSource<string>();
        Script.AfterDataTransfer = async (request, response, _, token) =>
        {
            await answered.Task.WaitAsync(token);
            ran.SetResult($"{request.VendorId} {response.Status}");
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var reply = await gateway.SendAsync("DataTransfer", DataTransfer);
        answered.SetResult();

        Assert.Null(reply.ErrorCode);
        Assert.Equal("com.example Accepted", await ran.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
    }

    [Fact]
    public async Task AfterReply_HookThrows_ChangesNothing()
    {
        Script.AfterDataTransfer = (_, _, _, _) => throw new InvalidOperationException("after");
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        var first = await gateway.SendAsync("DataTransfer", DataTransfer);
        var second = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(first.ErrorCode);
        Assert.Null(second.ErrorCode);
    }

    [Fact]
    public async Task AfterReply_HookNeverEnds_IsCancelledInTimeAndGivesItsPlaceBack()
    {
        var cancelled = new TaskCompletionSource();
        Script.AfterDataTransfer = async (_, _, _, token) =>
        {
            await using var registration = token.Register(() => cancelled.TrySetResult());
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        var gateway = await StartGatewayAsync(
            bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()),
            ("Broker:AfterReplies", "1"), ("Broker:AfterReplyTimeout", "00:00:00.2"));

        await gateway.SendAsync("DataTransfer", DataTransfer);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        await gateway.SendAsync("DataTransfer", DataTransfer);
        var third = await gateway.SendAsync("DataTransfer", DataTransfer);

        Assert.Null(third.ErrorCode);
    }

    [Fact]
    public async Task AfterReply_HandlerRefuses_DoesNotRun()
    {
        var ran = new ConcurrentQueue<string>();
        Script.DataTransfer = (request, _, _) => request.VendorId == "refused"
            ? throw new InvalidOperationException()
            : Task.FromResult(new DataTransferResponse(DataTransferStatus.Accepted));
        var accepted = new TaskCompletionSource();
        Script.AfterDataTransfer = (request, _, _, _) =>
        {
            ran.Enqueue(request.VendorId);
            accepted.TrySetResult();
            return Task.CompletedTask;
        };
        var gateway = await StartGatewayAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));

        await gateway.SendAsync("DataTransfer", """{"vendorId":"refused"}""");
        await gateway.SendAsync("DataTransfer", """{"vendorId":"accepted"}""");
        await accepted.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        Assert.Equal(["accepted"], ran);
    }

    [Fact]
    public async Task StopAsync_HookRunning_WaitsForIt()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var done = false;
        Script.AfterDataTransfer = async (_, _, _, token) =>
        {
            started.SetResult();
            await release.Task.WaitAsync(token);
            done = true;
        };
        TestHost? service = null;
        var gateway = Broker is null
            ? service = await StartAsync(bus => bus.CallClient().Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()))
            : await StartAsync(bus => bus.CallClient());
        service ??= await StartAsync(bus => bus.Queue(QueueName(), queue => queue.Handle<ScriptedDataTransfer>()));
        await gateway.SendAsync("DataTransfer", DataTransfer);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        var stop = service.StopAsync();
        release.SetResult();
        await stop;

        Assert.True(done);
    }
}

public sealed class InMemoryAfterReplyTests() : AfterReplyTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqAfterReplyTests(RabbitMqFixture broker) : AfterReplyTests(broker);
