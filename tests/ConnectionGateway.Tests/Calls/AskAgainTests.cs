using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Calls;

/// <summary>The directory is asked again as long as a charge point is not known to be accepted, and not more often than it bears.</summary>
public sealed class AskAgainTests
{
    private const string Call = """[2,"1","Heartbeat",{}]""";
    private const string Answered = """[3,"1",{}]""";

    private static readonly TimeSpan _shortestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(45);
    private static readonly CallReply _away = CallReply.Error(OcppErrorCode.InternalError, "There was no answer in time.");

    private readonly FakeTimeProvider _clock = new();
    private int _questions;

    [Theory]
    [InlineData(Admission.Unknown, Admission.Rejected)]
    [InlineData(Admission.Unknown, Admission.Accepted)]
    [InlineData(Admission.Pending, Admission.Accepted)]
    [InlineData(Admission.Rejected, Admission.Pending)]
    public async Task Call_SomeTimeAfterADirectorysAnswer_CarriesWhatItSaysNow(Admission before, Admission now)
    {
        await using var gateway = await StartAsync(Said(before), Said(now));
        await using var chargePoint = await gateway.ConnectAsync();

        await chargePoint.CallAsync(Call);
        _clock.Advance(_longestPause);
        await chargePoint.CallAsync(Call);
        await LastCarriesAsync(now, gateway, chargePoint);

        Assert.Equal(before, gateway.Bus.Calls[0].Envelope.Admission);
    }

    [Fact]
    public async Task Call_SoonAfterADirectorysAnswer_DoesNotAskAgain()
    {
        await using var gateway = await StartAsync(Task.FromResult(_away));
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        _clock.Advance(_shortestPause - TimeSpan.FromMilliseconds(1));
        await chargePoint.CallAsync(Call);

        Assert.Equal(1, _questions);
    }

    [Fact]
    public async Task Call_OfOneThatIsAccepted_DoesNotAskAgain()
    {
        await using var gateway = await StartAsync(Said(Admission.Accepted));
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        _clock.Advance(_longestPause);
        await chargePoint.CallAsync(Call);

        Assert.Equal(1, _questions);
    }

    [Fact]
    public async Task Call_WhileTheDirectoryIsAskedAgain_DoesNotWaitAndAsksNoThirdTime()
    {
        var again = new TaskCompletionSource<CallReply>();
        await using var gateway = await StartAsync(Task.FromResult(_away), again.Task);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        _clock.Advance(_longestPause);
        Assert.Equal(Answered, await chargePoint.CallAsync(Call));
        _clock.Advance(_longestPause);
        Assert.Equal(Answered, await chargePoint.CallAsync(Call));

        Assert.Equal(2, _questions);
        again.SetResult(await Said(Admission.Rejected));
        await LastCarriesAsync(Admission.Rejected, gateway, chargePoint);
    }

    [Fact]
    public async Task Call_DirectoryDoesNotAnswerAgain_CarriesWhatItSaidBefore()
    {
        await using var gateway = await StartAsync(Said(Admission.Pending), Task.FromResult(_away));
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);

        _clock.Advance(_longestPause);
        await chargePoint.CallAsync(Call);
        await chargePoint.CallAsync(Call);

        Assert.Equal(2, _questions);
        Assert.Equal(Admission.Pending, gateway.Bus.Calls[^1].Envelope.Admission);
    }

    /// <summary>The question was on its way when the charge point booted: the boot is what it was told last.</summary>
    [Theory]
    [InlineData(Admission.Accepted, Admission.Pending)]
    [InlineData(Admission.Pending, Admission.Accepted)]
    public async Task Call_ToldByAnAnswerWhileTheDirectoryIsAsked_CarriesWhatTheAnswerTold(Admission told, Admission older)
    {
        var again = new TaskCompletionSource<CallReply>();
        await using var gateway = await StartAsync(Said(Admission.Pending), again.Task);
        using var answers = Collect(gateway);
        await using var chargePoint = await gateway.ConnectAsync();
        await chargePoint.CallAsync(Call);
        gateway.Bus.Answer = (_, _, _) => new(Said(told));
        _clock.Advance(_longestPause);
        await chargePoint.CallAsync(Call);
        gateway.Bus.Answer = static (_, _, _) => new(FakeCallClient.EmptyResult);

        again.SetResult(await Said(older));
        await answers.WaitForMeasurementsAsync(2, TestContext.Current.CancellationToken);
        for (var call = 0; call < 5; call++)
            await chargePoint.CallAsync(Call);

        Assert.All(gateway.Bus.Calls.Skip(2), call => Assert.Equal(told, call.Envelope.Admission));
    }

    /// <summary>It switches the refusal off: an operator has to see that.</summary>
    [Fact]
    public async Task Directory_Away_IsCountedEachTimeAndLoggedOnceInAWhile()
    {
        await using var gateway = await StartAsync(
            Task.FromResult(_away), Task.FromResult(_away), Said(Admission.Accepted), Task.FromResult(_away));
        using var answers = Collect(gateway);

        foreach (var id in (string[])["CP1", "CP2", "CP3"])
            await CallOnceAsync(gateway, id);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await CallOnceAsync(gateway, "CP4");

        Assert.Equal(
            ["Unknown", "Unknown", "Accepted", "Unknown"],
            answers.GetMeasurementSnapshot().Select(static answer => (string)answer.Tags["ocpp.admission"]!));
        Assert.Equal(
            [(LogLevel.Warning, "CP1", "0"), (LogLevel.Warning, "CP4", "1")],
            gateway.Logs.GetSnapshot()
                .Where(static record => record.Category == typeof(DirectoryClient).FullName)
                .Where(static record => record.GetStructuredStateValue("ChargePointId") is not null)
                .Select(static record => (
                    record.Level, record.GetStructuredStateValue("ChargePointId"), record.GetStructuredStateValue("Others"))));
    }

    // The last answer is given to whatever is asked further.
    private async Task<GatewayUnderTest> StartAsync(params Task<CallReply>[] answers)
    {
        var gateway = await GatewayUnderTest.StartAsync(clock: _clock);
        gateway.Bus.Lease = static _ => Task.FromResult(FakeCallClient.Away); // or each renewal would have it asked again
        gateway.Bus.Directory = _ => answers[Math.Min(Interlocked.Increment(ref _questions), answers.Length) - 1];
        return gateway;
    }

    private static async Task CallOnceAsync(GatewayUnderTest gateway, string chargePointId)
    {
        await using var chargePoint = await gateway.ConnectAsync(chargePointId);
        await chargePoint.CallAsync(Call);
    }

    private static Task LastCarriesAsync(Admission expected, GatewayUnderTest gateway, ChargePoint chargePoint) => Eventually.IsTrueAsync(
        async () =>
        {
            Assert.Equal(Answered, await chargePoint.CallAsync(Call));
            return gateway.Bus.Calls[^1].Envelope.Admission == expected;
        },
        $"a CALL carries {expected}");

    private static Task<CallReply> Said(Admission admission) =>
        Task.FromResult(FakeCallClient.EmptyResult with { Admission = admission });

    private static MetricCollector<long> Collect(GatewayUnderTest gateway) => new(
        gateway.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
        GatewayTelemetry.SourceName, GatewayTelemetry.Admissions);
}
