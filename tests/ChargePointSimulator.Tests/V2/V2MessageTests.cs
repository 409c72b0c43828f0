using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.ChargePointSimulator.Tests.V2;

/// <summary>The message types that came with 2.1, and messages beside the sessions.</summary>
public sealed class V2MessageTests
{
    [Theory]
    [InlineData(OcppVersion.V201, 0)]
    [InlineData(OcppVersion.V21, 1)]
    public async Task Answer_Invalid_IsADeviationAndRejectedWhereThereIsAMessageForIt(OcppVersion version, int rejections)
    {
        await using var simulated = await Simulated.StartAsync(
            call => call.Action == "Authorize" ? """{"idTokenInfo":{"status":"Fine"}}""" : null, version: version);

        await simulated.ChargeAsync();

        Assert.Contains("idTokenInfo.status", Assert.Single(simulated.ChargePoint.Statistics.Deviations).Detail, StringComparison.Ordinal);
        Assert.Equal(rejections, simulated.System.ResultErrors.Count);
        Assert.All(simulated.System.ResultErrors, frame => Assert.Equal(
            ("PropertyConstraintViolation", 5), (frame[2].GetString(), frame.GetArrayLength())));
        Assert.All(simulated.System.ResultErrors, frame => Assert.Equal(
            simulated.Calls("Authorize")[0].UniqueId, frame[1].GetString()));
    }

    [Theory]
    [InlineData(OcppVersion.V16, 0, 1)]
    [InlineData(OcppVersion.V21, 1, 0)]
    public async Task CallResultError_Arrives_CountsInTheVersionThatKnowsIt(OcppVersion version, int rejected, int unexpected)
    {
        await using var system = await TestCentralSystem.StartAsync(subprotocol: version.Subprotocol());
        await using var client = await ChargePointClient.ConnectAsync(
            new() { Url = system.Url, ChargePointId = "CP1", Versions = [version] },
            handler: null,
            clock: null,
            TestContext.Current.CancellationToken);

        await system.SendRawAsync("""[5,"1","FormatViolation","",{}]""");
        await client.CallAsync("Heartbeat", "{}"u8.ToArray(), null, TestContext.Current.CancellationToken);

        Assert.Equal((rejected, unexpected), (client.RejectedResults, client.UnexpectedAnswers));
    }

    [Fact]
    public async Task StreamAsync_Accepted_SendsItsValuesUnanswered()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V21);

        var played = await simulated.ChargePoint.StreamAsync(
            3, ["16.1", "16.2"], TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.True(played);
        Assert.Equal(["OpenPeriodicEventStream", "ClosePeriodicEventStream"], simulated.System.Actions.TakeLast(2));
        Assert.Equal(["NotifyPeriodicEventStream 3 1", "NotifyPeriodicEventStream 3 0"],
            simulated.System.Sends.Select(send => $"{send.Action} {send["id"]} {send["pending"]}"));
    }

    [Fact]
    public async Task AskAsync_AnyRecord_IsSentAndAnswered()
    {
        await using var simulated = await Simulated.StartAsync(version: OcppVersion.V201);

        var answer = await simulated.ChargePoint.AskAsync<V201.ReservationStatusUpdateRequest, V201.ReservationStatusUpdateResponse>(
            new(4, V201.ReservationUpdateStatusEnum.Expired), TestContext.Current.CancellationToken);

        Assert.NotNull(answer);
        Assert.Equal("4", simulated.Calls("ReservationStatusUpdate").Single()["reservationId"]);
    }

    [Fact]
    public async Task Start_ReportsInventory_SendsItUnasked()
    {
        await using var simulated = await Simulated.StartAsync(
            configure: options => options with { ReportsInventory = true }, online: false, version: OcppVersion.V21);

        await Eventually.IsTrueAsync(() => simulated.Calls("NotifyReport").Any(part => part["tbc"] == "False"), "the report is complete");
    }
}
