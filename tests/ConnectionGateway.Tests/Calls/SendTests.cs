using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Calls;

/// <summary>Messages that are not answered (OCPP 2.1 part 4 §4.2.4).</summary>
public sealed class SendTests
{
    private const string Next = """[2,"next","Heartbeat",{}]""";
    private const string NextAnswered = """[3,"next",{}]""";

    [Fact]
    public async Task Send_AnyAction_IsHandedOnByteForByteAndNotAnswered()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.SendAsync("""[6,"1","NotifyPeriodicEventStream",{ "id":1.0 }]""");
        await chargePoint.SendAsync("""[6,"2","Made.Up",null]""");

        Assert.Equal(NextAnswered, await chargePoint.CallAsync(Next));
        var sends = gateway.Bus.Sends;
        Assert.Equal(["""{ "id":1.0 }""", "{}"], sends.Select(static send => send.Payload));
        Assert.Equal(["ocpp21.NotifyPeriodicEventStream", "ocpp21.Made.Up"], sends.Select(static send => send.Envelope.RoutingKey));
        Assert.Equal(("CP1", OcppVersion.V21, "1", true), (sends[0].Envelope.ChargePointId, sends[0].Envelope.Version, sends[0].Envelope.UniqueId, sends[0].Envelope.IsSend));
        Assert.Equal("next", Assert.Single(gateway.Bus.Calls).Envelope.UniqueId);
    }

    [Fact]
    public async Task Send_CallOutstanding_DoesNotWaitForItsAnswer()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var (answer, sent) = (new TaskCompletionSource<CallReply>(), new TaskCompletionSource());
        gateway.Bus.Answer = (_, _, _) => new(answer.Task);
        gateway.Bus.TakeSend = (_, _) =>
        {
            sent.SetResult();
            return new(FakeCallClient.EmptyResult);
        };
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.SendAsync("""[2,"1","Heartbeat",{}]""");
        await chargePoint.SendAsync("""[6,"2","NotifyPeriodicEventStream",{}]""");
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        answer.SetResult(FakeCallClient.EmptyResult);

        Assert.Equal("""[3,"1",{}]""", await chargePoint.ReceiveAsync());
    }

    [Fact]
    public async Task Sends_OneBeingWorkedOn_WaitInOrderUpToTheLimitAndTheRestIsCounted()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxWaitingSends=2"]);
        using var counted = Collect(gateway, GatewayTelemetry.Sends);
        var done = new TaskCompletionSource<CallReply>();
        gateway.Bus.TakeSend = (_, _) => new(done.Task);
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        for (var id = 1; id <= 4; id++)
            await chargePoint.SendAsync($$"""[6,"{{id}}","NotifyPeriodicEventStream",{"id":{{id}}}]""");
        Assert.Equal(NextAnswered, await chargePoint.CallAsync(Next));
        Assert.Single(gateway.Bus.Sends);
        done.SetResult(FakeCallClient.EmptyResult);
        await counted.WaitForMeasurementsAsync(4, TimeSpan.FromSeconds(20));

        Assert.Equal(["1", "2", "3"], gateway.Bus.Sends.Select(static send => send.Envelope.UniqueId));
        Assert.Equal(["too_many_waiting", null, null, null], counted.GetMeasurementSnapshot().Select(Error));
        Assert.All(counted.GetMeasurementSnapshot(), static measured => Assert.Equal("NotifyPeriodicEventStream", measured.Tags["ocpp.action"]));
    }

    [Fact]
    public async Task Send_NotTaken_IsCountedAndNotAnswered()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var counted = Collect(gateway, GatewayTelemetry.Sends);
        gateway.Bus.TakeSend = static (_, _) => new(CallReply.Error(OcppErrorCode.NotImplemented, "Unknown."));
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.SendAsync("""[6,"1","Made.Up",{}]""");

        Assert.Equal(NextAnswered, await chargePoint.CallAsync(Next));
        await counted.WaitForMeasurementsAsync(1, TimeSpan.FromSeconds(20));
        var measured = Assert.Single(counted.GetMeasurementSnapshot());
        Assert.Equal(("NotImplemented", "_other", "ocpp21"), (Error(measured), measured.Tags["ocpp.action"], measured.Tags["ocpp.version"]));
    }

    [Fact]
    public async Task Sends_ConnectionEndsMeanwhile_AreGivenUpAndCounted()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var counted = Collect(gateway, GatewayTelemetry.Sends);
        gateway.Bus.TakeSend = static async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeCallClient.EmptyResult;
        };
        await using (var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1"))
        {
            await chargePoint.SendAsync("""[6,"1","NotifyPeriodicEventStream",{}]""");
            await chargePoint.SendAsync("""[6,"2","NotifyPeriodicEventStream",{}]""");
            await chargePoint.CallAsync(Next);
        }

        await gateway.EndOfAsync("CP1");
        Assert.Equal(["connection_closed", "connection_closed"], counted.GetMeasurementSnapshot().Select(Error));
    }

    [Fact]
    public async Task Send_BusThrows_IsAnErrorOfOursAndTheConnectionGoesOn()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.ExpectsErrors = true;
        gateway.Bus.TakeSend = static (_, _) => throw new InvalidOperationException("secret");
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.SendAsync("""[6,"1","NotifyPeriodicEventStream",{}]""");

        Assert.Equal(NextAnswered, await chargePoint.CallAsync(Next));
        Assert.Contains(gateway.Logs.GetSnapshot(), static record => record.Level == LogLevel.Error && record.Exception is InvalidOperationException);
    }

    private static string? Error(CollectedMeasurement<long> measured) => measured.Tags.GetValueOrDefault("error.type") as string;

    private static MetricCollector<long> Collect(GatewayUnderTest gateway, string instrument) =>
        new(gateway.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), GatewayTelemetry.SourceName, instrument);
}
