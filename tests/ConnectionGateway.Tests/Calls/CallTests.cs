using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Calls;

public sealed class CallTests
{
    [Fact]
    public async Task Call_Answered_CarriesEverythingThereIsToKnow()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using var gateway = await GatewayUnderTest.StartAsync(["CallTimeout=00:00:20"], clock);
        await using var chargePoint = await gateway.ConnectAsync("ocpp/CP%201", "ocpp2.0.1");

        await chargePoint.CallAsync("""[2,"7","Heartbeat",{}]""");

        var envelope = Assert.Single(gateway.Bus.Calls).Envelope;
        Assert.Equal(("CP 1", OcppVersion.V201, "7", "Heartbeat"), (envelope.ChargePointId, envelope.Version, envelope.UniqueId, envelope.Action));
        Assert.Equal((clock.GetUtcNow(), clock.GetUtcNow().AddSeconds(20)), (envelope.ReceivedAt, envelope.Deadline));
        Assert.Equal(32, envelope.ConnectionId.Length);
    }

    [Fact]
    public async Task Call_Payloads_PassBothWaysByteForByte()
    {
        const string Request = """{ "z":1.50, "customData":{"vendorId":"x","ü":"\u00fc"}, "a":1E+2 }""";
        const string Response = """{"currentTime" : "2026-01-01T00:00:00.000Z","x":1.0}""";
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static (_, _, _) => new(CallReply.Result(System.Text.Encoding.UTF8.GetBytes(Response)));
        await using var chargePoint = await gateway.ConnectAsync();

        var answer = await chargePoint.CallAsync($"""[2,"1","Heartbeat",{Request}]""");

        Assert.Equal($"""[3,"1",{Response}]""", answer);
        Assert.Equal(Request, Assert.Single(gateway.Bus.Calls).Payload);
    }

    [Theory]
    [InlineData("ocpp1.6", "OccurenceConstraintViolation")]
    [InlineData("ocpp2.0.1", "OccurrenceConstraintViolation")]
    public async Task Call_Refused_IsSpelledAsTheVersionDoes(string subprotocol, string code)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static (_, _, _) => new(CallReply.Error(OcppErrorCode.OccurrenceConstraintViolation, "idTag is missing"));
        await using var chargePoint = await gateway.ConnectAsync("CP1", subprotocol);

        Assert.Equal($$"""[4,"1","{{code}}","idTag is missing",{}]""", await chargePoint.CallAsync("""[2,"1","Authorize",{}]"""));
    }

    [Fact]
    public async Task Call_BusThrows_IsAnsweredWithAnInternalErrorThatTellsNothing()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.ExpectsErrors = true;
        gateway.Bus.Answer = static (_, _, _) => throw new InvalidOperationException("secret");
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal(
            """[4,"1","InternalError","The call could not be processed.",{}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]"""));
    }

    [Fact]
    public async Task Calls_TwoAtOnce_AreAnsweredInTheirOrder()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var first = new TaskCompletionSource<CallReply>();
        gateway.Bus.Answer = (envelope, _, _) => envelope.UniqueId == "1" ? new(first.Task) : new(FakeCallClient.EmptyResult);
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync("""[2,"1","BootNotification",{}]""");
        await chargePoint.SendAsync("""[2,"2","StatusNotification",{"connectorId":1}]""");
        await chargePoint.SendAsync("not a frame");
        Assert.StartsWith("""[4,"-1",""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Single(gateway.Bus.Calls);
        first.SetResult(FakeCallClient.EmptyResult);

        Assert.Equal("""[3,"1",{}]""", await chargePoint.ReceiveAsync());
        Assert.Equal("""[3,"2",{}]""", await chargePoint.ReceiveAsync());
        Assert.Equal("""{"connectorId":1}""", gateway.Bus.Calls[1].Payload);
    }

    [Fact]
    public async Task Calls_SameUniqueIdWhileOutstandingAndAfter_AreEachAnswered()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var release = new TaskCompletionSource();
        gateway.Bus.Answer = async (_, payload, _) =>
        {
            await release.Task;
            return CallReply.Result(System.Text.Encoding.UTF8.GetBytes(payload));
        };
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.SendAsync("""[2,"1","Heartbeat",{"n":1}]""");
        await chargePoint.SendAsync("""[2,"1","Heartbeat",{"n":2}]""");
        release.SetResult();

        Assert.Equal("""[3,"1",{"n":1}]""", await chargePoint.ReceiveAsync());
        Assert.Equal("""[3,"1",{"n":2}]""", await chargePoint.ReceiveAsync());
        Assert.Equal("""[3,"1",{"n":3}]""", await chargePoint.CallAsync("""[2,"1","Heartbeat",{"n":3}]"""));
    }

    [Fact]
    public async Task Calls_MoreThanMayWait_AreAnsweredAtOnceAndTheOthersLater()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxWaitingCalls=2"]);
        var release = new TaskCompletionSource();
        gateway.Bus.Answer = async (_, _, _) =>
        {
            await release.Task;
            return FakeCallClient.EmptyResult;
        };
        await using var chargePoint = await gateway.ConnectAsync();

        for (var id = 1; id <= 4; id++)
            await chargePoint.SendAsync($$"""[2,"{{id}}","Heartbeat",{}]""");

        Assert.Equal("""[4,"4","GenericError","Too many calls are waiting for their answer.",{}]""", await chargePoint.ReceiveAsync());
        release.SetResult();
        for (var id = 1; id <= 3; id++)
            Assert.Equal($$"""[3,"{{id}}",{}]""", await chargePoint.ReceiveAsync());
    }

    [Fact]
    public async Task Call_DeadlinePassedWhileWaiting_IsAnsweredButNotHandedOn()
    {
        var clock = new FakeTimeProvider();
        await using var gateway = await GatewayUnderTest.StartAsync(["CallTimeout=00:00:20"], clock);
        var first = new TaskCompletionSource<CallReply>();
        gateway.Bus.Answer = (_, _, _) => new(first.Task);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.SendAsync("""[2,"1","Heartbeat",{}]""");
        await chargePoint.SendAsync("""[2,"2","Heartbeat",{}]""");
        await chargePoint.CallAsync("not a frame"); // its answer says that the two before it have been read

        clock.Advance(TimeSpan.FromSeconds(20));
        first.SetResult(CallReply.Error(OcppErrorCode.InternalError, "No answer in time."));

        Assert.StartsWith("""[4,"1","InternalError",""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("""[4,"2","InternalError",""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Single(gateway.Bus.Calls);
    }

    [Fact]
    public async Task Call_Outstanding_PingsAreStillAnswered()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static async (_, _, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return default;
        };
        using var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        await chargePoint.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await chargePoint.SendAsync(RawChargePoint.Ping, "x"u8.ToArray());

        Assert.Equal(RawChargePoint.Pong, (await chargePoint.ReceiveFrameAsync()).Opcode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x03, 0xE8 })]
    [InlineData(new byte[] { 0x03, 0xED })] // 1005, which no frame may carry
    public async Task Call_ConnectionEndsAnyhow_IsGivenUp(byte[]? closeFrame)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var (begun, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        gateway.Bus.Answer = async (_, _, cancellation) =>
        {
            begun.SetResult();
            await using var registration = cancellation.Register(cancelled.SetResult);
            await cancelled.Task;
            throw new OperationCanceledException(cancellation);
        };
        using (var chargePoint = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1"))
        {
            await chargePoint.SendTextAsync("""[2,"1","Heartbeat",{}]""");
            await begun.Task;
            if (closeFrame is not null)
                await chargePoint.SendAsync(RawChargePoint.Close, closeFrame);
        }

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Calls_ManyConnections_EachGetsItsOwnAnswers()
    {
        const int ChargePoints = 20;
        const int Calls = 50;
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static async (envelope, payload, _) =>
        {
            await Task.Yield();
            return CallReply.Result(System.Text.Encoding.UTF8.GetBytes($$"""{"cp":"{{envelope.ChargePointId}}","echo":{{payload}}}"""));
        };
        var wrong = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, ChargePoints).Select(async number =>
        {
            await using var chargePoint = await gateway.ConnectAsync($"CP{number}");
            for (var id = 0; id < Calls; id++)
            {
                var answer = await chargePoint.CallAsync($$"""[2,"{{id}}","Heartbeat",{"n":{{id}}}]""");
                if (answer != $$$"""[3,"{{{id}}}",{"cp":"CP{{{number}}}","echo":{"n":{{{id}}}}}]""")
                    wrong.Add(answer);
            }
        }));

        Assert.Empty(wrong);
    }
}
