using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing.ChargePoints;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Commands to charge points, through the directory of connections and either of two gateways.</summary>
[Collection(SharedSystemCollection.Name)]
public sealed class CommandTests(SharedSystem gateways)
{
    private static readonly CommandSettings _short = new() { Timeout = TimeSpan.FromSeconds(1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_OverTwoGateways_EndsAsTheChargePointHasIt()
    {
        await using var commander = await Commander.StartAsync(gateways.System.Settings);
        await using var of16 = await gateways.ConnectAsync(0, "Command-16");
        await using var of201 = await gateways.ConnectAsync(1, "Command-201", "ocpp2.0.1");
        await using var of21 = await gateways.ConnectAsync(0, "Command-21", "ocpp2.1");
        foreach (var chargePoint in (RawChargePoint[])[of16, of201, of21])
            await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");

        var accepted = commander.ChargePoints.CallAsync("Command-16", new V16.ClearCacheRequest(), null, Cancellation);
        await AnswerAsync(of16, "ClearCache", """{"status":"Accepted"}""");
        Assert.Equal(V16.ClearCacheStatus.Accepted, (await accepted).Response?.Status);

        var refused = commander.ChargePoints.CallAsync("Command-201", new V201.ClearCacheRequest(), null, Cancellation);
        var uniqueId = await TakeAsync(of201, "ClearCache");
        await of201.SendAsync($"""[4,"{uniqueId}","NotSupported","No\ncache.",null]""");
        Assert.Equal((CommandOutcome.Refused, "NotSupported", "No\ncache."), ((await refused).Outcome, (await refused).ErrorCode, (await refused).ErrorDescription));

        var invalid = commander.ChargePoints.CallAsync("Command-21", new V21.ClearCacheRequest(), null, Cancellation);
        uniqueId = await AnswerAsync(of21, "ClearCache", """{"status":"Perhaps"}""");
        Assert.StartsWith($"""[5,"{uniqueId}","PropertyConstraintViolation","status """, await of21.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(CommandOutcome.InvalidAnswer, (await invalid).Outcome);

        var silent = commander.ChargePoints.CallAsync("Command-16", new V16.ClearCacheRequest(), _short, Cancellation);
        Assert.Equal(CommandOutcome.TimedOut, (await silent).Outcome);

        var lost = commander.ChargePoints.CallAsync("Command-201", new V201.ClearCacheRequest(), null, Cancellation);
        await TakeAsync(of201, "ClearCache");
        of201.Abort();
        Assert.Equal(CommandOutcome.ConnectionClosed, (await lost).Outcome);

        var other = await commander.ChargePoints.CallAsync("Command-16", new V21.ClearCacheRequest(), null, Cancellation);
        var unknown = await commander.ChargePoints.CallAsync("Command-0", new V16.ClearCacheRequest(), null, Cancellation);
        Assert.Equal((CommandOutcome.OtherVersion, CommandOutcome.NotConnected), (other.Outcome, unknown.Outcome));
    }

    [Fact]
    public async Task Command_ChargePointHasComeBackAtTheOtherGateway_ReachesIt()
    {
        await using var commander = await Commander.StartAsync(gateways.System.Settings);
        RawChargePoint? before = null;
        for (var turn = 0; turn < 6; turn++)
        {
            var now = await gateways.ConnectAsync(turn % 2, "Command");
            await now.CallAsync("""[2,"1","Heartbeat",{}]""");

            // The socket before is still open for all that its gateway knew a moment ago.
            var answer = commander.ChargePoints.CallAsync("Command", new V16.ClearCacheRequest(), null, Cancellation);
            await AnswerAsync(now, "ClearCache", """{"status":"Accepted"}""");
            Assert.True((await answer).IsAnswered);

            if (before is not null)
                await before.DisposeAsync();
            before = now;
        }

        await before!.DisposeAsync();
    }

    /// <summary>Answers the next CALL; its unique id.</summary>
    private static async Task<string> AnswerAsync(RawChargePoint chargePoint, string action, string payload)
    {
        var uniqueId = await TakeAsync(chargePoint, action);
        await chargePoint.SendAsync($"""[3,"{uniqueId}",{payload}]""");
        return uniqueId;
    }

    private static async Task<string> TakeAsync(RawChargePoint chargePoint, string action)
    {
        using var frame = JsonDocument.Parse(await chargePoint.ReceiveAsync());
        Assert.Equal((2, action), (frame.RootElement[0].GetInt32(), frame.RootElement[2].GetString()));
        return frame.RootElement[1].GetString()!;
    }
}
