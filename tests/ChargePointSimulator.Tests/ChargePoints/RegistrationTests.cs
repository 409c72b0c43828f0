using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

namespace Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

public sealed class RegistrationTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(77);

    [Theory]
    [InlineData("Rejected")]
    [InlineData("Pending")]
    public async Task Start_NotAccepted_BootsAgainAfterTheIntervalAndSendsNothingElse(string status)
    {
        var time = new ObservedTime();
        await using var simulated = await StartAsync(status, time);
        await time.WhenWaitingAsync(_interval);
        simulated.System.Exception = _ => null;

        time.Advance(_interval - TimeSpan.FromMilliseconds(1));
        Assert.Equal(["BootNotification"], simulated.System.Actions);
        Assert.Equal(Enum.Parse<RegistrationStatus>(status), simulated.ChargePoint.Registration);

        time.Advance(TimeSpan.FromMilliseconds(1));
        await simulated.ChargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
        Assert.Equal(RegistrationStatus.Accepted, simulated.ChargePoint.Registration);
        Assert.Equal(2, simulated.System.Actions.Count(action => action == "BootNotification"));
    }

    [Fact]
    public async Task Start_RejectedWithoutInterval_ChoosesOneOfItsOwn()
    {
        var time = new ObservedTime();
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "BootNotification" ? Answers.Boot("Rejected", 0) : null,
            options => options with { BootRetryInterval = _interval },
            time,
            online: false);

        await time.WhenWaitingAsync(_interval);
    }

    [Fact]
    public async Task Command_WhileRejected_IsNotAnswered()
    {
        var time = new ObservedTime();
        await using var simulated = await StartAsync("Rejected", time);
        await time.WhenWaitingAsync(_interval);
        var answer = await simulated.System.SendCommandAsync("ClearCache");

        simulated.System.Exception = _ => null;
        time.Advance(_interval);
        await simulated.ChargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
        var later = await simulated.System.CommandAsync("ClearCache");

        Assert.Equal("Accepted", later[2].GetProperty("status").GetString());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Command_WhilePending_IsAnsweredButStartsNoSession()
    {
        var time = new ObservedTime();
        await using var simulated = await StartAsync("Pending", time);
        await time.WhenWaitingAsync(_interval);

        var configuration = await simulated.System.CommandAsync("GetConfiguration");
        var start = await simulated.System.CommandAsync("RemoteStartTransaction", """{"idTag":"TAG1"}""");

        Assert.Equal(3, configuration[0].GetInt32());
        Assert.Equal("Rejected", start[2].GetProperty("status").GetString());
    }

    [Fact]
    public async Task TriggerMessage_WhilePending_BootsWithoutWaitingForTheInterval()
    {
        var time = new ObservedTime();
        await using var simulated = await StartAsync("Pending", time);
        await time.WhenWaitingAsync(_interval);
        simulated.System.Exception = _ => null;

        var answer = await simulated.System.CommandAsync("TriggerMessage", """{"requestedMessage":"BootNotification"}""");

        Assert.Equal("Accepted", answer[2].GetProperty("status").GetString());
        await simulated.ChargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_Accepted_SendsHeartbeatsAtTheIntervalOfTheAnswer()
    {
        var time = new ObservedTime();
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "BootNotification" ? Answers.Boot("Accepted", 77) : null, time: time);

        for (var heartbeat = 1; heartbeat <= 3; heartbeat++)
        {
            await time.WhenWaitingAsync(_interval);
            time.Advance(_interval);
            await simulated.System.NextAsync("Heartbeat");
        }

        Assert.Equal(3, simulated.System.Actions.Count(action => action == "Heartbeat"));
    }

    [Fact]
    public async Task Start_AnswerIsNoValidBoot_IsADeviationAndNoRegistration()
    {
        var time = new ObservedTime();
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "BootNotification" ? """{"status":"Accepted"}""" : null,
            options => options with { BootRetryInterval = _interval },
            time,
            online: false);

        await time.WhenWaitingAsync(_interval);

        Assert.Equal(RegistrationStatus.None, simulated.ChargePoint.Registration);
        Assert.Contains("currentTime", Assert.Single(simulated.ChargePoint.Statistics.Deviations).Detail, StringComparison.Ordinal);
    }

    private static Task<Simulated> StartAsync(string status, ObservedTime time) => Simulated.StartAsync(
        call => call.Action == "BootNotification" ? Answers.Boot(status, (int)_interval.TotalSeconds) : null,
        time: time,
        online: false);
}
