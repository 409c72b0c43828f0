using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Ocpp.Micro.ConnectionGateway.Telemetry;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Calls;

/// <summary>A charge point that could not use our answer says so with a CALLRESULTERROR (OCPP 2.1 part 4 §4.2.3).</summary>
public sealed class RejectedResultTests
{
    [Fact]
    public async Task CallResultError_ToAnAnswerOfOurs_IsTold()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.CallAsync("""[2,"1","TransactionEvent",{}]""");
        await chargePoint.SendAsync("""[5,"1","OccurrenceConstraintViolation","updatedPersonalMessage:\nmissing",null]""");

        var fact = await NextAsync(gateway);
        Assert.Equal(
            ("CP1", OcppVersion.V21, "1", "TransactionEvent", "OccurrenceConstraintViolation", "updatedPersonalMessage:\nmissing"),
            (fact.ChargePointId, fact.Version, fact.UniqueId, fact.Action, fact.ErrorCode, fact.Description));
        Assert.Equal(gateway.Bus.Calls[0].Envelope.ConnectionId, fact.ConnectionId);
    }

    [Fact]
    public async Task CallResultError_AfterTheNextCall_IsAboutTheCallOfItsId()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.CallAsync("""[2,"1","BootNotification",{}]""");
        await chargePoint.CallAsync("""[2,"2","Heartbeat",{}]""");
        await chargePoint.SendAsync("""[5,"1","FormatViolation","",{}]""");

        Assert.Equal("BootNotification", (await NextAsync(gateway)).Action);
    }

    [Fact]
    public async Task CallResultErrors_RepeatedAndOfUnknownIds_AreCountedAndToldOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var rejected = new MetricCollector<long>(
            gateway.Services.GetRequiredService<IMeterFactory>(), GatewayTelemetry.SourceName, GatewayTelemetry.RejectedResults);
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        for (var id = 1; id <= 5; id++)
            await chargePoint.CallAsync($$"""[2,"{{id}}","Heartbeat",{}]""");
        foreach (var id in (int[])[1, 5, 5, 6])
            await chargePoint.SendAsync($$"""[5,"{{id}}","MadeUp","",{}]""");
        await chargePoint.CallAsync("""[2,"7","Heartbeat",{}]""");
        await chargePoint.CloseAsync();

        Assert.Equal("5", (await NextAsync(gateway)).UniqueId);
        Assert.IsType<ChargePointDisconnected>(await gateway.Facts.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["_other", "Heartbeat", "_other", "_other"], rejected.GetMeasurementSnapshot().Select(static measured => measured.Tags["ocpp.action"]));
        Assert.All(rejected.GetMeasurementSnapshot(), static measured => Assert.Equal("_OTHER", measured.Tags["error.type"]));
    }

    private static async Task<CallResultRejected> NextAsync(GatewayUnderTest gateway)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.IsType<ChargePointConnected>(await gateway.Facts.NextAsync(patience.Token));

        return Assert.IsType<CallResultRejected>(await gateway.Facts.NextAsync(patience.Token));
    }
}
