using System.Text.Json;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Commands to charge points, through the directory of connections and either of two gateways.</summary>
public sealed class CommandTests(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql)
{
    private static readonly CommandSettings _short = new() { Timeout = TimeSpan.FromSeconds(1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Command_OverTwoGateways_EndsAsTheChargePointHasIt()
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        var (second, secondPort) = await StartSecondGatewayAsync(system);
        await using (second)
        {
            await using var commander = await Commander.StartAsync(system.Settings);
            await using var of16 = await system.ConnectAsync("CP-16");
            await using var of201 = await RawChargePoint.ConnectAsync(new($"ws://127.0.0.1:{secondPort}/CP-201"), "ocpp2.0.1");
            await using var of21 = await system.ConnectAsync("CP-21", "ocpp2.1");
            foreach (var chargePoint in (RawChargePoint[])[of16, of201, of21])
                await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");

            var accepted = commander.ChargePoints.CallAsync("CP-16", new V16.ClearCacheRequest(), null, Cancellation);
            await AnswerAsync(of16, "ClearCache", """{"status":"Accepted"}""");
            Assert.Equal(V16.ClearCacheStatus.Accepted, (await accepted).Response?.Status);

            var refused = commander.ChargePoints.CallAsync("CP-201", new V201.ClearCacheRequest(), null, Cancellation);
            var uniqueId = await TakeAsync(of201, "ClearCache");
            await of201.SendAsync($"""[4,"{uniqueId}","NotSupported","No\ncache.",null]""");
            Assert.Equal((CommandOutcome.Refused, "NotSupported", "No\ncache."), ((await refused).Outcome, (await refused).ErrorCode, (await refused).ErrorDescription));

            var invalid = commander.ChargePoints.CallAsync("CP-21", new V21.ClearCacheRequest(), null, Cancellation);
            uniqueId = await AnswerAsync(of21, "ClearCache", """{"status":"Perhaps"}""");
            Assert.StartsWith($"""[5,"{uniqueId}","PropertyConstraintViolation","status """, await of21.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Equal(CommandOutcome.InvalidAnswer, (await invalid).Outcome);

            var silent = commander.ChargePoints.CallAsync("CP-16", new V16.ClearCacheRequest(), _short, Cancellation);
            Assert.Equal(CommandOutcome.TimedOut, (await silent).Outcome);

            var lost = commander.ChargePoints.CallAsync("CP-201", new V201.ClearCacheRequest(), null, Cancellation);
            await TakeAsync(of201, "ClearCache");
            of201.Abort();
            Assert.Equal(CommandOutcome.ConnectionClosed, (await lost).Outcome);

            var other = await commander.ChargePoints.CallAsync("CP-16", new V21.ClearCacheRequest(), null, Cancellation);
            var unknown = await commander.ChargePoints.CallAsync("CP-0", new V16.ClearCacheRequest(), null, Cancellation);
            Assert.Equal((CommandOutcome.OtherVersion, CommandOutcome.NotConnected), (other.Outcome, unknown.Outcome));
        }
    }

    [Fact]
    public async Task Command_ChargePointHasComeBackAtTheOtherGateway_ReachesIt()
    {
        await using var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
        var (second, secondPort) = await StartSecondGatewayAsync(system);
        await using (second)
        {
            await using var commander = await Commander.StartAsync(system.Settings);
            var ports = (int[])[system.GatewayPort, secondPort];
            RawChargePoint? before = null;
            for (var turn = 0; turn < 6; turn++)
            {
                var now = await RawChargePoint.ConnectAsync(new($"ws://127.0.0.1:{ports[turn % 2]}/CP"), "ocpp1.6");
                await now.CallAsync("""[2,"1","Heartbeat",{}]""");

                // The socket before is still open for all that its gateway knew a moment ago.
                var answer = commander.ChargePoints.CallAsync("CP", new V16.ClearCacheRequest(), null, Cancellation);
                await AnswerAsync(now, "ClearCache", """{"status":"Accepted"}""");
                Assert.True((await answer).IsAnswered);

                if (before is not null)
                    await before.DisposeAsync();
                before = now;
            }

            await before!.DisposeAsync();
        }
    }

    /// <summary>OCPP 2.0.1 part 6, TC_B_31_CSMS.</summary>
    [Fact]
    public async Task PendingChargePoint_Accepted_IsAskedToBootAndWorks()
    {
        await using var system = await DistributedSystem.StartAsync(
            rabbitMq, postgreSql, ("Boot:UnknownChargePoints", "Pending"), ("Boot:RetryInterval", "01:00:00"), ("Boot:TriggerInterval", "00:00:00.500"));
        await using var chargePoint = await system.ConnectAsync("CP", "ocpp2.0.1");
        const string Boot = """[2,"b","BootNotification",{"chargingStation":{"vendorName":"V","model":"M"},"reason":"Triggered"}]""";
        Assert.Contains("\"Pending\"", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);

        await system.Database.ScalarAsync<string>("UPDATE boot.charge_points SET decision = 'Accepted' RETURNING decision");
        var uniqueId = await TakeAsync(chargePoint, "TriggerMessage");
        await chargePoint.SendAsync($$"""[3,"{{uniqueId}}",{"status":"Accepted"}]""");

        Assert.Contains("\"Accepted\"", await chargePoint.CallAsync(Boot), StringComparison.Ordinal);
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

    private static async Task<(ServiceProcess Gateway, int Port)> StartSecondGatewayAsync(DistributedSystem system)
    {
        var port = FreePort.Next();
        var settings = system.Settings.Where(static setting => setting.Key != "Gateway:Port").Append(("Gateway:Port", $"{port}"));
        return (await ServiceProcess.StartAsync(ServiceName.Gateway, settings), port);
    }
}
