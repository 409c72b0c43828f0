using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Commands;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Connections;

/// <summary>The directory hears of every connection that opens and ends, and the gateway does as the directory says.</summary>
public sealed class DirectoryTests
{
    private const string Call = """[2,"1","Heartbeat",{}]""";

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Connection_Opened_IsToldInOrderWithItsGatewayAndTime()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        var (_, request) = Assert.Single(gateway.Bus.Openings);
        Assert.Equal((Instance(gateway).Id, false), (request.GatewayId, request.IsLate));
        Assert.InRange(request.OpenedAt, _clock.Start, _clock.GetUtcNow().AddMilliseconds(1));
    }

    [Fact]
    public async Task Connection_OfAChargePointThatIsElsewhere_IsClosedAsReplaced()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Superseded);
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.ReceiveCloseAsync();

        Assert.Equal(CloseReason.Replaced, await gateway.EndOfAsync("CP1"));
    }

    [Fact]
    public async Task Connection_Ended_IsToldWithItsEpochAndReason()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(41));
        await using (var chargePoint = await gateway.ConnectAsync())
        {
            await chargePoint.CallAsync(Call);
            await chargePoint.CloseAsync();
        }

        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 1, "the end is told");
        var end = Assert.Single(gateway.Bus.Endings[0].Connections);
        Assert.Equal(("CP1", 41L, DisconnectReason.ClosedByChargePoint), (end.ChargePointId, end.Epoch, end.Reason));
        Assert.Equal(gateway.Bus.Openings[0].Envelope.ConnectionId, end.ConnectionId);
    }

    /// <summary>Or the directory would take the connection for open after it has heard that it is not.</summary>
    [Fact]
    public async Task Connection_EndedBeforeTheDirectoryAnswers_IsToldAfterItsAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answers = new Queue<Task<CallReply>>();
        var first = new TaskCompletionSource<CallReply>();
        answers.Enqueue(first.Task);
        answers.Enqueue(Task.FromResult(FakeCallClient.Opened(1)));
        gateway.Bus.Directory = _ => answers.Dequeue();
        await using (await gateway.ConnectAsync("Early"))
            await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 1, "the question is under way");
        await gateway.EndOfAsync("Early");

        await using (await gateway.ConnectAsync("Other"))
            await Eventually.IsTrueAsync(() => gateway.Bus.Openings.Count == 2, "the question is under way");
        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 1, "the other's end is told");
        first.SetResult(FakeCallClient.Opened(5));
        await Eventually.IsTrueAsync(() => gateway.Bus.Endings.Count == 2, "the end is told");

        Assert.Equal(
            [("Other", 1), ("Early", 5)],
            gateway.Bus.Endings.SelectMany(static request => request.Connections).Select(static end => (end.ChargePointId, end.Epoch)));
    }

    [Fact]
    public async Task Connections_EndedWhileTheDirectoryIsAway_AreToldTogetherOnceItIsBack()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        var isAway = true;
        var attempts = 0;
        gateway.Bus.Ends = _ =>
        {
            attempts++;
            return Task.FromResult(isAway ? FakeCallClient.Away : FakeCallClient.EmptyResult);
        };
        for (var i = 0; i < 20; i++)
        {
            await using (var chargePoint = await gateway.ConnectAsync($"CP{i}"))
                await chargePoint.CallAsync(Call);

            await gateway.EndOfAsync($"CP{i}");
        }

        Assert.Empty(gateway.Bus.Endings);
        isAway = false;
        await Eventually.IsTrueAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(2));
                return gateway.Bus.Endings.Sum(static request => request.Connections.Count) == 20;
            },
            "all ends are told");

        // Few to begin with, and soon all that there are.
        Assert.InRange(gateway.Bus.Endings.Count, 1, 6);
        Assert.True(attempts > 1);
    }

    [Fact]
    public async Task Connections_EndedWithOneThatIsNeverTakenDown_AreTold()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        gateway.Bus.Ends = static request => Task.FromResult(
            request.Connections.Any(static end => end.ChargePointId == "CP0") ? FakeCallClient.Away : FakeCallClient.EmptyResult);
        for (var i = 0; i < 10; i++)
        {
            await using (var chargePoint = await gateway.ConnectAsync($"CP{i}"))
                await chargePoint.CallAsync(Call);

            await gateway.EndOfAsync($"CP{i}");
        }

        await Eventually.IsTrueAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(2));
                return gateway.Bus.Endings.Sum(static request => request.Connections.Count) == 9;
            },
            "all others are told");
    }

    /// <summary>Or its end would be told before, and the question make an open one of it for ever.</summary>
    [Fact]
    public async Task Connection_EndsWhileAQuestionLeaves_WaitsForItsAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answer = new TaskCompletionSource<CallReply>();
        var admission = AdmissionOf(gateway);
        Task<long>? end = null;
        gateway.Bus.Directory = _ =>
        {
            end = admission.EndAsync();
            return answer.Task;
        };

        var asked = admission.AnnounceAsync();
        Assert.False(end!.IsCompleted);
        answer.SetResult(FakeCallClient.Opened(5));

        Assert.Equal(5, await end);
        await asked;
        Assert.True(admission.AnnounceAsync().IsCompleted);
        Assert.Single(gateway.Bus.Openings);
    }

    /// <summary>The first question is the connection's own: it is not late, and its first CALL waits for it.</summary>
    [Fact]
    public async Task Connection_NotOpenYet_IsNotAnnounced()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Away);
        var admission = AdmissionOf(gateway);

        Assert.False(admission.IsToBeAnnounced);
        admission.Open();
        await admission.WhenOpenAsync(CancellationToken.None);
        Assert.True(admission.IsToBeAnnounced);
    }

    [Theory]
    [InlineData(6, GatewayOutcome.NotHere)] // meant for what it was before it was the present one again
    [InlineData(7, GatewayOutcome.Done)]
    [InlineData(0, GatewayOutcome.Done)]
    public async Task CloseConnection_Asked_GoesByTheEpoch(long epoch, GatewayOutcome expected)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.Opened(7));
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        var outcome = await CloseAsync(gateway, epoch);

        Assert.Equal(expected, outcome);
        if (expected is GatewayOutcome.Done)
            await chargePoint.ReceiveCloseAsync();
        else
            Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Call));
    }

    private static Gateway Instance(GatewayUnderTest gateway) => ActivatorUtilities.CreateInstance<Gateway>(gateway.Services);

    private static ConnectionAdmission AdmissionOf(GatewayUnderTest gateway) => new(
        gateway.Services.GetRequiredService<DirectoryClient>(), new("CP", OcppVersion.V16, "a", DateTimeOffset.UnixEpoch), new NoOutput(),
        TimeProvider.System);

    private static async Task<GatewayOutcome> CloseAsync(GatewayUnderTest gateway, long epoch)
    {
        var request = new GatewayRequest(
            GatewayRequestKind.CloseConnection, Instance(gateway).Id, "CP1", gateway.Bus.Openings[0].Envelope.ConnectionId,
            OcppVersion.V16, DateTimeOffset.MaxValue)
        { Epoch = epoch };
        return (await Instance(gateway).HandleAsync(request, CancellationToken.None)).Outcome;
    }

    private sealed class NoOutput : IAnswerOutput
    {
        public ValueTask<bool> AnswerAsync(string uniqueId, CallReply reply) => new(true);

        public void Replace()
        {
        }
    }
}
