using System.Net;
using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.Connection;

public sealed class ConnectionTests
{
    private static readonly byte[] _nothing = "{}"u8.ToArray();

    [Theory]
    [InlineData("", "CP1", "/CP1")]
    [InlineData("/", "CP1", "/CP1")]
    [InlineData("/ocpp/", "CP 1", "/ocpp/CP%201")]
    [InlineData("/ocpp", "A b/ü%2F:1", "/ocpp/A%20b%2F%C3%BC%252F%3A1")]
    public async Task ConnectAsync_ChargePointId_IsTheEncodedLastSegment(string path, string id, string target)
    {
        await using var system = await TestCentralSystem.StartAsync();
        var options = Options(system) with { Url = new(system.Url.GetLeftPart(UriPartial.Authority) + path), ChargePointId = id };

        await using var client = await ConnectAsync(options);

        Assert.Equal(target, system.Handshake.Target);
    }

    [Fact]
    public async Task ConnectAsync_Password_SendsBasicAuthenticationInUtf8()
    {
        await using var system = await TestCentralSystem.StartAsync();

        await using var client = await ConnectAsync(Options(system) with { ChargePointId = "CP/ü", Password = "sesam" });

        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes("CP/ü:sesam"));
        Assert.Equal($"Basic {expected}", system.Handshake.Authorization);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task ConnectAsync_Refused_TellsTheStatus(int status)
    {
        await using var system = await TestCentralSystem.StartAsync();
        system.RefuseWith = status;

        var failure = await Assert.ThrowsAsync<ConnectFailedException>(() => ConnectAsync(Options(system)));

        Assert.Equal((HttpStatusCode)status, failure.Status);
    }

    [Fact]
    public async Task ConnectAsync_NoSubprotocolAgreed_HangsUp()
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: "");

        var failure = await Assert.ThrowsAsync<ConnectFailedException>(() => ConnectAsync(Options(system)));

        Assert.Contains("subprotocol", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectAsync_NobodyListens_SaysSo()
    {
        var options = new ConnectionOptions { Url = new($"ws://127.0.0.1:{FreePort.Next()}"), ChargePointId = "CP1" };

        var failure = await Assert.ThrowsAsync<ConnectFailedException>(() => ConnectAsync(options));

        Assert.Null(failure.Status);
        Assert.Contains("refused", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task CallAsync_TwoAtOnce_SecondWaitsForTheAnswerToTheFirst()
    {
        await using var system = await TestCentralSystem.StartAsync(_ => Answers.Silence);
        await using var client = await ConnectAsync(Options(system));

        var first = client.CallAsync("Heartbeat", _nothing, "1", TestContext.Current.CancellationToken);
        var second = client.CallAsync("Authorize", _nothing, "2", TestContext.Current.CancellationToken);
        await system.NextAsync("Heartbeat");
        Assert.Equal(["Heartbeat"], system.Actions);

        await system.SendRawAsync("""[3,"1",{}]""");
        await system.NextAsync("Authorize");
        await system.SendRawAsync("""[3,"2",{"x":1}]""");

        Assert.Equal(CallOutcomeKind.Result, (await first).Kind);
        Assert.Equal("""{"x":1}""", Encoding.UTF8.GetString((await second).Payload.Span));
    }

    [Theory]
    [InlineData("""[4,"1","GenericError","line one\nline two",null]""", "GenericError", "line one\nline two")]
    [InlineData("""[4,"1","ProtocolError","",[]]""", "ProtocolError", "")]
    [InlineData("""[4,"1","OccurrenceConstraintViolation","x","details"]""", "OccurrenceConstraintViolation", "x")]
    public async Task CallAsync_CallError_TellsCodeAndDescription(string frame, string code, string description)
    {
        await using var system = await TestCentralSystem.StartAsync(_ => Answers.Silence);
        await using var client = await ConnectAsync(Options(system));
        var call = client.CallAsync("Heartbeat", _nothing, "1", TestContext.Current.CancellationToken);
        await system.NextAsync("Heartbeat");

        await system.SendRawAsync(frame);

        var outcome = await call;
        Assert.Equal((CallOutcomeKind.Error, code, description), (outcome.Kind, outcome.ErrorCode, outcome.ErrorDescription));
    }

    [Fact]
    public async Task CallAsync_NoAnswer_TimesOutAndALateOneCountsAsUnexpected()
    {
        var time = new ObservedTime();
        var timeout = TimeSpan.FromSeconds(31);
        await using var system = await TestCentralSystem.StartAsync(call => call.UniqueId == "late" ? Answers.Silence : null);
        await using var client = await ConnectAsync(Options(system) with { CallTimeout = timeout }, time);
        var call = client.CallAsync("Heartbeat", _nothing, "late", TestContext.Current.CancellationToken);
        await time.WhenWaitingAsync(timeout);

        time.Advance(timeout);
        Assert.Equal(CallOutcomeKind.TimedOut, (await call).Kind);
        await system.SendRawAsync("""[3,"late",{}]""");
        var next = await client.CallAsync("Heartbeat", _nothing, "next", TestContext.Current.CancellationToken);

        Assert.Equal(CallOutcomeKind.Result, next.Kind);
        Assert.Equal(1, client.UnexpectedAnswers);
    }

    [Fact]
    public async Task CallAsync_ConnectionDrops_EndsAtOnce()
    {
        await using var system = await TestCentralSystem.StartAsync(_ => Answers.Silence);
        await using var client = await ConnectAsync(Options(system));
        var call = client.CallAsync("Heartbeat", _nothing, null, TestContext.Current.CancellationToken);
        await system.NextAsync("Heartbeat");

        system.Drop();

        Assert.Equal(CallOutcomeKind.ConnectionLost, (await call).Kind);
        Assert.Equal(CloseReason.Lost, (await client.Closed).Reason);
        Assert.Equal(
            CallOutcomeKind.NotSent,
            (await client.CallAsync("Heartbeat", _nothing, null, TestContext.Current.CancellationToken)).Kind);
    }

    [Fact]
    public async Task Closed_CloseFrame_TellsCodeAndText()
    {
        await using var system = await TestCentralSystem.StartAsync();
        await using var client = await ConnectAsync(Options(system));

        await system.CloseAsync(1001, "going away");

        Assert.Equal(new(CloseReason.ClosedByCentralSystem, 1001, "going away"), await client.Closed);
    }

    [Fact]
    public async Task CloseAsync_Answered_EndsAsClosedHere()
    {
        await using var system = await TestCentralSystem.StartAsync();
        await using var client = await ConnectAsync(Options(system));

        var end = await client.CloseAsync();

        Assert.Equal(CloseReason.ClosedHere, end.Reason);
    }

    [Fact]
    public async Task Freeze_PingsUnanswered_EndsTheConnection()
    {
        await using var system = await TestCentralSystem.StartAsync();
        await using var client = await ConnectAsync(Options(system) with
        {
            PingInterval = TimeSpan.FromMilliseconds(100),
            PingTimeout = TimeSpan.FromMilliseconds(100),
        });

        client.Freeze();

        var end = await client.Closed;
        Assert.True(end.Reason == CloseReason.PingUnanswered, end.ToString());
    }

    /// <summary>Whose token is cancelled by the end of the connection must not hear of a failed socket, which nobody expects.</summary>
    [Fact]
    public async Task CallAsync_GivenUpAsTheConnectionEnds_IsCancelled()
    {
        await using var system = await TestCentralSystem.StartAsync();
        var observer = new Interrupting();
        await using var client = await ConnectAsync(Options(system) with { Observer = observer });
        observer.Client = client;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CallAsync("Heartbeat", _nothing, uniqueId: null, client.Lifetime));
    }

    [Fact]
    public async Task NextUniqueId_Counting_RepeatsTheFirstIdsOnEveryConnection()
    {
        await using var system = await TestCentralSystem.StartAsync();
        var options = Options(system) with { UniqueIds = UniqueIdStyle.Counting };
        await using var first = await ConnectAsync(options);
        await using var second = await ConnectAsync(options);

        Assert.Equal(("1", "2", "1"), (first.NextUniqueId(), first.NextUniqueId(), second.NextUniqueId()));
    }

    /// <summary>Silence of the simulator's own making would be taken for the central system's, and so would that to all that follows.</summary>
    [Fact]
    public async Task Command_HandlerThatFails_IsAnsweredAndSoIsTheNext()
    {
        await using var system = await TestCentralSystem.StartAsync();
        await using var client = await ChargePointClient.ConnectAsync(Options(system), new Failing(), clock: null, TestContext.Current.CancellationToken);

        foreach (var _ in (int[])[1, 2])
        {
            var answer = await system.CommandAsync("ClearCache");
            Assert.Equal((4, "InternalError"), (answer[0].GetInt32(), answer[2].GetString()));
        }
    }

    private static ConnectionOptions Options(TestCentralSystem system) => new() { Url = system.Url, ChargePointId = "CP1" };

    private static Task<ChargePointClient> ConnectAsync(ConnectionOptions options, TimeProvider? time = null) =>
        ChargePointClient.ConnectAsync(options, handler: null, time, TestContext.Current.CancellationToken);

    // Ends the connection between the moment a frame is due and the moment it goes out.
    private sealed class Interrupting : IFrameObserver
    {
        public ChargePointClient? Client { get; set; }

        public void Sending(ReadOnlySpan<byte> frame)
        {
            Client!.Drop();
            Client.Closed.Wait(TestContext.Current.CancellationToken);
        }

        public void Received(ReadOnlySpan<byte> frame)
        {
        }
    }

    private sealed class Failing : ICallHandler
    {
        public ValueTask<CallReply> AnswerAsync(IncomingCall call, CancellationToken cancellationToken) => throw new KeyNotFoundException();
    }
}
