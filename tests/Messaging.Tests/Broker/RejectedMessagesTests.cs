using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Rejected;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.RejectedMessages;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Broker;

/// <summary>What cannot be worked on and must not be lost is kept, and can be brought again.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class RejectedMessagesTests(RabbitMqFixture broker) : BusTests(broker)
{
    private const string Start = """{"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-01-01T12:00:00Z","customData":1}""";
    private const string GoodStart = """{"connectorId":1,"idTag":"A","meterStart":5,"timestamp":"2026-01-01T12:00:00Z"}""";

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(20);

    private readonly string _queue = $"test-{Guid.NewGuid():N}";
    private volatile bool _isBroken = true;

    [Fact]
    public async Task Call_ItsHandlerFails_IsAnsweredAndKeptWithTheReason()
    {
        var gateway = await StartStartsAsync();

        var reply = await gateway.SendAsync("StartTransaction", GoodStart);

        Assert.Equal(OcppErrorCode.InternalError, reply.ErrorCode);
        var kept = Assert.Single(await WaitForAsync(1));
        Assert.Equal(("StartTransaction", true, "InvalidOperationException: It is broken."), (kept.Name, kept.IsCall, kept.Reason));
        Assert.StartsWith("CP ", kept.ChargePointId, StringComparison.Ordinal);
        Assert.StartsWith("id-", kept.Id, StringComparison.Ordinal);
        Assert.NotNull(kept.RejectedAt);
        Assert.Equal(GoodStart, Encoding.UTF8.GetString(kept.Payload.Span));
    }

    [Fact]
    public async Task Call_ThatBreaksARule_IsKeptWithTheRule()
    {
        var gateway = await StartStartsAsync();

        await gateway.SendAsync("StartTransaction", Start);

        var kept = Assert.Single(await WaitForAsync(1));
        Assert.Contains("FormationViolation", kept.Reason, StringComparison.Ordinal);
        Assert.Contains("customData", kept.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_RefusedByItsHandlerOrOfNoConsequence_IsNotKept()
    {
        var gateway = await StartStartsAsync();
        Script.DataTransfer = static (_, _, _) => throw new InvalidOperationException("It is broken.");

        await gateway.SendAsync("StartTransaction", GoodStart.Replace("\"A\"", "\"refused\""));
        await gateway.SendAsync("DataTransfer", """{"vendorId":"x"}""");
        await StopAllAsync();

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Call_NotWorkedOnInTime_IsKept()
    {
        var gateway = await StartStartsAsync();
        Script.StartTransaction = static async (_, _, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("It never ends.");
        };

        await gateway.SendAsync("StartTransaction", GoodStart, TimeSpan.FromSeconds(2));

        Assert.Contains("deadline", Assert.Single(await WaitForAsync(1)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplayAsync_HandlerMendedMeanwhile_HandlesTheCallAsItWasAndForgetsIt()
    {
        var gateway = await StartStartsAsync();
        await gateway.SendAsync("StartTransaction", GoodStart);
        var kept = Assert.Single(await WaitForAsync(1));
        _isBroken = false;

        var replay = Assert.Single(await ReplayAsync());

        Assert.Null(replay.Failure);
        var (request, call) = Assert.Single(await ReadAsync<(StartTransactionRequest, CallContext)>(1));
        Assert.Equal((kept.ChargePointId, kept.Id, "A"), (call.ChargePointId, call.UniqueId, request.IdTag));
        Assert.True(call.ReceivedAt < kept.RejectedAt);
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task ReplayAsync_StillFailing_KeepsItOnce()
    {
        var gateway = await StartStartsAsync();
        await gateway.SendAsync("StartTransaction", GoodStart);
        await WaitForAsync(1);

        var replay = Assert.Single(await ReplayAsync());

        Assert.StartsWith("InternalError", replay.Failure, StringComparison.Ordinal);
        await StopAllAsync();
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task ReplayAsync_WithARuleOfLeniency_AcceptsWhatWasInvalid()
    {
        var gateway = await StartStartsAsync(
            ("Leniency:Rules:0:Name", "custom-data"), ("Leniency:Rules:0:Vendor", "Acme"), ("Leniency:Rules:0:Action", "StartTransaction"),
            ("Leniency:Rules:0:Path", "customData"), ("Leniency:Rules:0:Ignore", "true"));
        _isBroken = false;
        await gateway.SendAsync("StartTransaction", Start);
        await WaitForAsync(1);

        Assert.NotNull(Assert.Single(await ReplayAsync()).Failure);
        Assert.Null(Assert.Single(await ReplayAsync("custom-data")).Failure);

        Assert.Single(await ReadAsync<(StartTransactionRequest, CallContext)>(1));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task DiscardAsync_SomeOfThem_LeavesTheOthersInTheirOrder()
    {
        var gateway = await StartStartsAsync();
        for (var number = 0; number < 3; number++)
            await gateway.SendAsync("StartTransaction", GoodStart);
        var kept = await WaitForAsync(3);

        await using var messages = await ConnectToRejectedAsync();
        Assert.Equal(1, await messages.DiscardAsync(_queue, message => message.Id == kept[1].Id, Cancellation));

        Assert.Equal([kept[0].Id, kept[2].Id], (await WaitForAsync(2)).Select(static message => message.Id));
    }

    [Fact]
    public async Task ReplayAsync_AFact_BringsItToItsQueueAlone()
    {
        var host = await StartAsync(bus => bus.Listen<TransactionStarted, Listener>(Queue()), ("Broker:FactAttempts", "1"));
        var fact = new TransactionStarted(Guid.NewGuid(), "CP", TimeProvider.System.GetUtcNow(), "1");
        Listener.Tests[fact.Id] = this;
        await host.Get<IFactPublisher>().PublishAsync(fact, Cancellation);
        var kept = Assert.Single(await WaitForAsync(1));
        Assert.Equal(("TransactionStarted", false, "CP", fact.Id.ToString()), (kept.Name, kept.IsCall, kept.ChargePointId, kept.Id));
        _isBroken = false;

        Assert.Null(Assert.Single(await ReplayAsync()).Failure);

        Assert.Equal(fact, Assert.Single(await ReadAsync<TransactionStarted>(1)));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Tool_ListReplayDiscard_DoesAsItIsTold()
    {
        var gateway = await StartStartsAsync();
        await gateway.SendAsync("StartTransaction", GoodStart);
        var kept = Assert.Single(await WaitForAsync(1));

        var list = await RunAsync(0, "list", _queue, "--payload");
        Assert.Contains($"StartTransaction {kept.Id} of {kept.ChargePointId}: InvalidOperationException: It is broken.", list, StringComparison.Ordinal);
        Assert.Contains(GoodStart, list, StringComparison.Ordinal);
        Assert.Empty(await RunAsync(0, "list", _queue, "--charge-point", "another"));
        Assert.Contains("0 done, 1 left", await RunAsync(1, "replay", _queue), StringComparison.Ordinal);
        Assert.Contains("--all", await RunAsync(1, "discard", _queue), StringComparison.Ordinal);
        Assert.Contains("1 thrown away", await RunAsync(0, "discard", _queue, "--id", kept.Id!), StringComparison.Ordinal);
        Assert.Contains("no queue", await RunAsync(1, "list", "nowhere"), StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    private async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        var text = new StringWriter();
        var actual = await RejectedCommand.RunAsync([.. arguments, "--broker", Broker!.ToString()], text, text, Cancellation);
        Assert.True(actual == exitCode, text.ToString());
        return text.ToString();
    }

    // What is set aside after its answer is there once its service has stopped.
    private async Task StopAllAsync()
    {
        foreach (var host in Hosts)
            await host.StopAsync();
    }

    private Task<TestHost> StartStartsAsync(params (string Key, string Value)[] settings)
    {
        Script.StartTransaction = (request, call, _) =>
        {
            if (request.IdTag == "refused")
                throw new CallErrorException(OcppErrorCode.GenericError, "Not this one.");
            if (_isBroken)
                throw new InvalidOperationException("It is broken.");

            Script.Reports.Writer.TryWrite((request, call));
            return Task.FromResult(new StartTransactionResponse(new(AuthorizationStatus.Accepted), 1));
        };
        return StartGatewayAsync(
            bus => bus.Queue(Queue(), static queue => queue.Handle<ScriptedStartTransaction>().Handle<ScriptedDataTransfer>()), settings);
    }

    private string Queue()
    {
        Own(_queue);
        return _queue;
    }

    private Task<RejectedMessageClient> ConnectToRejectedAsync() => RejectedMessageClient.ConnectAsync(Broker!, TimeProvider.System, Cancellation);

    private async Task<List<RejectedMessage>> ListAsync()
    {
        await using var messages = await ConnectToRejectedAsync();
        return await messages.ListAsync(_queue, Cancellation).ToListAsync(Cancellation);
    }

    private async Task<List<RejectedMessage>> WaitForAsync(int count)
    {
        List<RejectedMessage> kept = [];
        await Eventually.IsTrueAsync(async () => (kept = await ListAsync()).Count >= count, $"{count} are kept");
        Assert.Equal(count, kept.Count);
        return kept;
    }

    private async Task<List<Replay>> ReplayAsync(string? leniency = null)
    {
        await using var messages = await ConnectToRejectedAsync();
        return await messages.ReplayAsync(_queue, static _ => true, leniency, _timeout, Cancellation).ToListAsync(Cancellation);
    }

    private async Task<List<T>> ReadAsync<T>(int count)
    {
        var read = new List<T>();
        while (read.Count < count)
            read.Add((T)await Script.Reports.Reader.ReadAsync(Cancellation));

        return read;
    }

    private sealed class Listener : IFactHandler<TransactionStarted>
    {
        public static System.Collections.Concurrent.ConcurrentDictionary<Guid, RejectedMessagesTests> Tests { get; } = new();

        public Task HandleAsync(TransactionStarted fact, CancellationToken cancellationToken)
        {
            var test = Tests[fact.Id];
            if (test._isBroken)
                throw new InvalidOperationException("It is broken.");

            test.Script.Reports.Writer.TryWrite(fact);
            return Task.CompletedTask;
        }
    }
}
