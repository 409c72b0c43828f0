using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Commands;

/// <summary>CALLs to charge points: one outstanding in each direction, and each of them ends in exactly one way.</summary>
public sealed class CommandTests
{
    private const int OneWaits = 1;

    [Theory]
    [InlineData("ocpp1.6")]
    [InlineData("ocpp2.0.1")]
    [InlineData("ocpp2.1")]
    public async Task Command_AnsweredWithResult_BringsPayloadByteForByte(string subprotocol)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync(subprotocol);

        var reply = gateway.CommandAsync(1);
        Assert.Equal("""[2,"c1","Do",{"n":1}]""", await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync("""[3,"c1",{ "status":"Accepted", "customData":{"x":1.50} }]""");

        Assert.Equal(GatewayOutcome.Answered, (await reply).Outcome);
        Assert.Equal("""{ "status":"Accepted", "customData":{"x":1.50} }""", (await reply).Text());
    }

    /// <summary>OCPP-J 1.6 §4.2.2: without a payload, "null or an empty object".</summary>
    [Theory]
    [InlineData("""[3,"c1",null]""", "{}")]
    [InlineData("""[3,"c1"]""", "{}")]
    [InlineData("""[3,"c1",[1]]""", "[1]")]
    public async Task Command_AnsweredWithOddResult_IsAnsweredAllTheSame(string frame, string payload)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();

        var reply = gateway.CommandAsync(1);
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync(frame);

        Assert.Equal((GatewayOutcome.Answered, payload), ((await reply).Outcome, (await reply).Text()));
    }

    /// <summary>The field notes: details null, an array or a string, line breaks, and codes of other versions or of none.</summary>
    [Theory]
    [InlineData("""[4,"c1","NotSupported","No.",{"a":1}]""", "NotSupported", "No.", """{"a":1}""")]
    [InlineData("""[4,"c1","FormatViolation","a\nb",null]""", "FormatViolation", "a\nb", "null")]
    [InlineData("""[4,"c1","OccurrenceConstraintViolation","",[]]""", "OccurrenceConstraintViolation", "", "[]")]
    [InlineData("""[4,"c1","Whatever","",""]""", "Whatever", "", "\"\"")]
    [InlineData("""[4,"c1","GenericError"]""", "GenericError", "", "{}")]
    [InlineData("""[4,"c1",null,null,null]""", "", "", "null")]
    public async Task Command_AnsweredWithError_BringsItAsItCame(string frame, string code, string description, string details)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();

        var command = gateway.CommandAsync(1);
        await chargePoint.ReceiveAsync();
        await chargePoint.SendAsync(frame);

        var reply = await command;
        Assert.Equal(
            (GatewayOutcome.Refused, code, description, details), (reply.Outcome, reply.ErrorCode, reply.ErrorDescription, reply.Text()));
    }

    [Fact]
    public async Task Commands_Several_OneIsOutstandingAndUrgentOnesGoFirst()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();

        var commands = new List<Task<GatewayReply>> { gateway.CommandAsync(1) };
        var priorities = (CommandPriority[])[CommandPriority.Low, CommandPriority.Normal, CommandPriority.High, CommandPriority.Normal, CommandPriority.High];
        for (var number = 2; number <= 6; number++)
            commands.Add(gateway.SendAsync(gateway.Command(number) with { Priority = priorities[number - 2] }));

        // Each is answered before the next one comes.
        foreach (var number in (int[])[1, 4, 6, 3, 5, 2])
        {
            Assert.Equal($$"""[2,"c{{number}}","Do",{"n":{{number}}}]""", await chargePoint.ReceiveAsync());
            Assert.False(commands[number - 1].IsCompleted);
            await chargePoint.SendAsync($$"""[3,"c{{number}}",{"a":{{number}}}]""");
            Assert.Equal($$"""{"a":{{number}}}""", (await commands[number - 1]).Text());
        }
    }

    [Fact]
    public async Task Command_WhileCallOfChargePointIsOutstanding_CrossesIt()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answer = new TaskCompletionSource<CallReply>();
        gateway.Bus.Answer = (_, _, _) => new(answer.Task);
        await using var chargePoint = await gateway.ConnectedAsync();

        // Of the same id, even: each side gives its own.
        await chargePoint.SendAsync("""[2,"c1","Heartbeat",{}]""");
        var command = gateway.CommandAsync(1);
        Assert.Equal("""[2,"c1","Do",{"n":1}]""", await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync("""[3,"c1",{"a":1}]""");
        Assert.Equal("""{"a":1}""", (await command).Text());

        answer.SetResult(FakeCallClient.EmptyResult);
        Assert.Equal("""[3,"c1",{}]""", await chargePoint.ReceiveAsync());
    }

    [Fact]
    public async Task Command_ThatFollowsACall_GoesOutAfterItsAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var answer = new TaskCompletionSource<CallReply>();
        gateway.Bus.Answer = (_, _, _) => new(answer.Task);
        await using var chargePoint = await gateway.ConnectedAsync();

        await chargePoint.SendAsync("""[2,"7","BootNotification",{}]""");
        await Eventually.IsTrueAsync(() => gateway.Bus.Calls.Count == 1, "the CALL is being answered");
        var command = gateway.SendAsync(gateway.Command(1) with { FollowsUniqueId = "7" });
        var other = gateway.CommandAsync(2);
        Assert.Equal("""[2,"c2","Do",{"n":2}]""", await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync("""[3,"c2",{}]""");
        await other;
        answer.SetResult(FakeCallClient.EmptyResult);

        Assert.Equal("""[3,"7",{}]""", await chargePoint.ReceiveAsync());
        Assert.Equal("""[2,"c1","Do",{"n":1}]""", await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync("""[3,"c1",{}]""");
        Assert.Equal(GatewayOutcome.Answered, (await command).Outcome);
    }

    [Fact]
    public async Task Command_ThatFollowsACallAnsweredAlready_GoesOutAtOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectedAsync();
        await chargePoint.CallAsync("""[2,"7","BootNotification",{}]""");

        _ = gateway.SendAsync(gateway.Command(1) with { FollowsUniqueId = "7" });

        Assert.Equal("""[2,"c1","Do",{"n":1}]""", await chargePoint.ReceiveAsync());
    }

    [Fact]
    public async Task Commands_MoreThanMayWait_ComeBackAtOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync([$"MaxWaitingCommands={OneWaits}"]);
        await using var chargePoint = await gateway.ConnectedAsync();

        var outstanding = gateway.CommandAsync(1);
        var waiting = gateway.CommandAsync(2);
        var refused = await gateway.CommandAsync(3);

        Assert.Equal(GatewayOutcome.TooManyWaiting, refused.Outcome);
        Assert.False(outstanding.IsCompleted || waiting.IsCompleted);
    }

    [Fact]
    public async Task Command_MoreUrgentThanThoseThatWait_TakesThePlaceOfTheYoungestOfTheLeastUrgent()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxWaitingCommands=2"]);
        await using var chargePoint = await gateway.ConnectedAsync();
        var outstanding = gateway.CommandAsync(1);
        var normal = gateway.CommandAsync(2);
        var low = gateway.SendAsync(gateway.Command(3) with { Priority = CommandPriority.Low });

        var high = gateway.SendAsync(gateway.Command(4) with { Priority = CommandPriority.High });
        var another = await gateway.SendAsync(gateway.Command(5) with { Priority = CommandPriority.Low });

        Assert.Equal(GatewayOutcome.TooManyWaiting, (await low).Outcome);
        Assert.Equal(GatewayOutcome.TooManyWaiting, another.Outcome);
        foreach (var (number, command) in new[] { (1, outstanding), (4, high), (2, normal) })
        {
            Assert.Equal($$"""[2,"c{{number}}","Do",{"n":{{number}}}]""", await chargePoint.ReceiveAsync());
            await chargePoint.SendAsync($$"""[3,"c{{number}}",{}]""");
            Assert.Equal(GatewayOutcome.Answered, (await command).Outcome);
        }
    }

    [Fact]
    public async Task Command_NotAnsweredInTime_FreesTheSlotAndItsLateAnswerIsCounted()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var gateway = await GatewayUnderTest.StartAsync(clock: clock);
        using var unexpected = new MetricCollector<long>(
            gateway.Services.GetRequiredService<IMeterFactory>(), GatewayTelemetry.SourceName, GatewayTelemetry.UnexpectedAnswers);
        await using var chargePoint = await gateway.ConnectedAsync();

        var silent = gateway.CommandAsync(1, TimeSpan.FromSeconds(5));
        var expired = gateway.CommandAsync(2, TimeSpan.FromSeconds(5));
        var next = gateway.CommandAsync(3, TimeSpan.FromSeconds(10));
        await chargePoint.ReceiveAsync();
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(GatewayOutcome.TimedOut, (await silent).Outcome);
        Assert.Equal(GatewayOutcome.NotSent, (await expired).Outcome);
        Assert.Equal("""[2,"c3","Do",{"n":3}]""", await chargePoint.ReceiveAsync());
        await chargePoint.SendAsync("""[3,"c1",{"late":true}]""");
        await chargePoint.SendAsync("""[3,"c3",{}]""");
        Assert.Equal("{}", (await next).Text());
        Assert.Equal(1, unexpected.GetMeasurementSnapshot().EvaluateAsCounter());
    }

    /// <summary>Both directions at once, without a pause: all answered, none crossed.</summary>
    [Fact]
    public async Task CallsOfBothDirections_Many_EachGetsItsOwnAnswer()
    {
        const int Many = 200;
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static async (envelope, _, _) =>
        {
            await Task.Yield();
            return CallReply.Result(Encoding.UTF8.GetBytes($$"""{"to":"{{envelope.UniqueId}}"}"""));
        };
        await using var chargePoint = await gateway.ConnectedAsync();

        var commands = CommandAllAsync();
        var (called, answered, commanded) = (1, 0, 0);
        await chargePoint.SendAsync("""[2,"1","Heartbeat",{}]""");
        while (answered < Many || commanded < Many)
        {
            var frame = await chargePoint.ReceiveAsync();
            if (frame.StartsWith("[3", StringComparison.Ordinal))
            {
                Assert.Equal($$"""[3,"{{++answered}}",{"to":"{{answered}}"}]""", frame);
                if (called < Many)
                    await chargePoint.SendAsync($$"""[2,"{{++called}}","Heartbeat",{}]""");
            }
            else
            {
                Assert.Equal($$"""[2,"c{{++commanded}}","Do",{"n":{{commanded}}}]""", frame);
                await chargePoint.SendAsync($$"""[3,"c{{commanded}}",{"to":{{commanded}}}]""");
            }
        }

        await commands;

        async Task CommandAllAsync()
        {
            for (var number = 1; number <= Many; number++)
                Assert.Equal($$"""{"to":{{number}}}""", (await gateway.CommandAsync(number)).Text());
        }
    }
}
